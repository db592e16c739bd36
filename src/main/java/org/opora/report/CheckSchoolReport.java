package org.opora.report;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.Stage;
import org.opora.cycle.Cycles;
import org.opora.cycle.StageCompleted;
import org.opora.error.NotFoundException;
import org.opora.journal.Journal;
import org.opora.registry.LocalToday;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The coordinator accepts a school's report or returns it. */
@Service
public class CheckSchoolReport {

    private final SchoolReportRepository reports;
    private final Cycles cycles;
    private final ApplicationEventPublisher events;
    private final Journal journal;
    private final LocalToday today;

    CheckSchoolReport(
            SchoolReportRepository reports,
            Cycles cycles,
            ApplicationEventPublisher events,
            Journal journal,
            LocalToday today) {
        this.reports = reports;
        this.cycles = cycles;
        this.events = events;
        this.journal = journal;
        this.today = today;
    }

    /** Refused for the person who submitted it. */
    @Transactional
    public void accept(UUID caseId, UUID by) {
        SchoolReport report = find(caseId);
        LocalDate day = today.in(report.municipalityId());
        report.accept(by, day);
        note("report.accepted", report);
        events.publishEvent(new StageCompleted(report.cycleId(), report.schoolId(), Stage.REPORT, day, ""));
        if (!cycles.cycle(report.cycleId()).isOn(Stage.REPEAT)) {
            // nothing later in the year shows what the implementation came to
            events.publishEvent(new StageCompleted(report.cycleId(), report.schoolId(), Stage.IMPLEMENTATION, day, ""));
        }
    }

    /** Back to the school, with a remark and a new date. */
    @Transactional
    public void returnWith(UUID caseId, String remark, @Nullable LocalDate newDue, UUID by) {
        SchoolReport report = find(caseId);
        report.returnWith(remark, newDue, by, today.in(report.municipalityId()));
        note("report.returned", report);
    }

    private SchoolReport find(UUID caseId) {
        return reports.findByCaseId(caseId).orElseThrow(NotFoundException::new);
    }

    private void note(String action, SchoolReport report) {
        journal.record(Journal.entry(action)
                .municipality(report.municipalityId())
                .cycle(report.cycleId())
                .school(report.schoolId())
                .subject("school-report", report.id()));
    }
}
