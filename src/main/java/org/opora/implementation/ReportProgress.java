package org.opora.implementation;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.Stage;
import org.opora.cycle.StageCompleted;
import org.opora.document.Documents;
import org.opora.error.OporaException;
import org.opora.journal.Journal;
import org.opora.programme.IndicatorFacts;
import org.opora.registry.Registry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The school reports how far each measure has come and where each indicator stands. */
@Service
public class ReportProgress {

    /** What is stated of one measure, in the order of the undertaking. */
    public record Stated(int percent, String done, @Nullable String proof) {}

    private final ProgressReportRepository reports;
    private final Undertakings undertakings;
    private final IndicatorFacts facts;
    private final Registry registry;
    private final Documents documents;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReportProgress(
            ProgressReportRepository reports,
            Undertakings undertakings,
            IndicatorFacts facts,
            Registry registry,
            Documents documents,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reports = reports;
        this.undertakings = undertakings;
        this.facts = facts;
        this.registry = registry;
        this.documents = documents;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** A report of the school as it is handed in. @param current values of the indicators in their order, null: no data */
    public record Report(
            CaseScope scope,
            ProgressKind kind,
            @Nullable UUID programmeId,
            List<Stated> measures,
            List<@Nullable BigDecimal> current,
            @Nullable String correctionText,
            List<UUID> files,
            UUID by) {}

    /** @throws OporaException implementation.changed when the measures have changed since the form was opened */
    @Transactional
    public UUID report(Report report) {
        Undertaking undertaking = undertakings.of(report.scope().caseId(), report.programmeId());
        List<PlannedMeasure> planned = undertaking.measures();
        List<PlannedIndicator> indicators = undertaking.indicators();
        if (planned.size() != report.measures().size()
                || indicators.size() != report.current().size()) {
            throw new OporaException("implementation.changed");
        }
        NewProgress progress = new NewProgress(
                report.kind(),
                report.programmeId(),
                measures(planned, report.measures()),
                values(indicators, report.current()),
                report.correctionText());
        LocalDate today = LocalDate.ofInstant(
                clock.instant(),
                registry.municipality(report.scope().municipalityId()).zone());
        ProgressReport saved =
                reports.save(new ProgressReport(report.scope(), progress, today, report.by(), clock.instant()));
        recordFacts(saved, report.by());
        report.files().forEach(file -> documents.link(file, "progress-report", saved.id()));
        journal.record(Journal.entry("implementation.progress-reported")
                .municipality(report.scope().municipalityId())
                .cycle(report.scope().cycleId())
                .school(report.scope().schoolId())
                .subject("progress-report", saved.id())
                .detail("done", saved.doneShare()));
        if (report.kind() == ProgressKind.INTERIM) {
            completed(saved, report.scope(), Stage.INTERIM);
        } else {
            completed(saved, report.scope(), Stage.REPEAT);
            completed(saved, report.scope(), Stage.IMPLEMENTATION);
        }
        return saved.id();
    }

    /** The repeated monitoring shows what the implementation came to. */
    private void completed(ProgressReport saved, CaseScope scope, Stage stage) {
        events.publishEvent(
                new StageCompleted(scope.cycleId(), scope.schoolId(), stage, saved.asOf(), saved.doneShare() + " %"));
    }

    private void recordFacts(ProgressReport report, UUID by) {
        UUID programmeId = report.programmeId();
        if (programmeId != null) {
            facts.record(programmeId, report.facts(), report.asOf(), by);
        }
    }

    private static List<MeasureProgress> measures(List<PlannedMeasure> planned, List<Stated> stated) {
        List<MeasureProgress> measures = new ArrayList<>();
        for (int place = 0; place < planned.size(); place++) {
            PlannedMeasure measure = planned.get(place);
            Stated said = stated.get(place);
            measures.add(new MeasureProgress(
                    measure.rowId(), measure.text(), measure.due(), said.percent(), said.done(), said.proof()));
        }
        return measures;
    }

    private static List<IndicatorProgress> values(
            List<PlannedIndicator> indicators, List<@Nullable BigDecimal> current) {
        List<IndicatorProgress> values = new ArrayList<>();
        for (int place = 0; place < indicators.size(); place++) {
            PlannedIndicator row = indicators.get(place);
            values.add(new IndicatorProgress(row.rowId(), row.name(), row.base(), row.target(), current.get(place)));
        }
        return values;
    }
}
