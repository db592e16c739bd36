package org.opora.report.process;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.ReportModel;
import org.opora.bpmn.RoutingFacts;
import org.opora.calendar.Deadlines;
import org.opora.document.Documents;
import org.opora.inbox.TaskContext;
import org.opora.inbox.UserTaskHandler;
import org.opora.registry.LocalToday;
import org.opora.registry.Registry;
import org.opora.report.IndicatorSource;
import org.opora.report.ReportPlace;
import org.opora.report.ReportText;
import org.opora.report.ReportedIndicator;
import org.opora.report.SchoolReport;
import org.opora.report.SubmitSchoolReport;
import org.springframework.stereotype.Component;

/** The school reports: indicators stand there from its programme, it adds facts, analysis and decisions. */
@Component
class WriteSchoolReportHandler implements UserTaskHandler<WriteSchoolReportHandler.SchoolReportAnswers> {

    private static final int DAYS_TO_CHECK = 2;

    private final SubmitSchoolReport submitSchoolReport;
    private final IndicatorSource indicators;
    private final ReportTexts texts;
    private final Registry registry;
    private final Documents documents;
    private final Deadlines deadlines;
    private final LocalToday today;

    WriteSchoolReportHandler(
            SubmitSchoolReport submitSchoolReport,
            IndicatorSource indicators,
            ReportTexts texts,
            Registry registry,
            Documents documents,
            Deadlines deadlines,
            LocalToday today) {
        this.submitSchoolReport = submitSchoolReport;
        this.indicators = indicators;
        this.texts = texts;
        this.registry = registry;
        this.documents = documents;
        this.deadlines = deadlines;
        this.today = today;
    }

    @Override
    public Class<SchoolReportAnswers> answerType() {
        return SchoolReportAnswers.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        Map<String, Object> known = new HashMap<>();
        known.put("schoolName", registry.school(task.school()).name());
        known.put("yearName", texts.year(task.cycle()));
        Optional<SchoolReport> before = submitSchoolReport.ofCase(task.supportCase());
        known.put("lastRemark", before.map(SchoolReport::remark).orElse(""));
        List<Map<String, Object>> indicators = before.map(this::reported).orElseGet(() -> fromProgramme(task));
        if (!indicators.isEmpty()) {
            // Without a programme the form opens with one empty row for an indicator of the school's own.
            known.put("indicators", indicators);
        }
        before.ifPresent(report -> {
            known.put("analysis", report.analysis());
            known.put("decisions", report.decisions());
        });
        return known;
    }

    private List<Map<String, Object>> fromProgramme(TaskContext task) {
        return indicators.indicatorsOf(task.school(), today.in(task.municipalityId())).stream()
                .map(known -> row(known.name(), known.unit(), known.base(), known.target(), known.fact()))
                .toList();
    }

    private List<Map<String, Object>> reported(SchoolReport report) {
        return report.indicators().stream()
                .map(known -> row(known.name(), known.unit(), known.base(), known.target(), known.fact()))
                .toList();
    }

    private static Map<String, Object> row(
            String name,
            @Nullable String unit,
            @Nullable BigDecimal base,
            @Nullable BigDecimal target,
            @Nullable BigDecimal fact) {
        Map<String, Object> row = new HashMap<>();
        row.put("name", name);
        if (unit != null) {
            row.put("unit", unit);
        }
        if (base != null) {
            row.put("base", base);
        }
        if (target != null) {
            row.put("target", target);
        }
        if (fact != null) {
            row.put("fact", fact);
        }
        return row;
    }

    @Override
    public RoutingFacts submit(TaskContext task, SchoolReportAnswers answers) {
        ReportPlace place = new ReportPlace(task.municipalityId(), task.cycle(), task.school(), task.supportCase());
        boolean again = submitSchoolReport.ofCase(task.supportCase()).isPresent();
        UUID id =
                submitSchoolReport.submit(place, answers.toText(), task.actor().accountId());
        answers.files().forEach(file -> documents.link(file, "school-report", id));
        // The first check keeps the date of the year, a check after a return gets its own.
        return again
                ? RoutingFacts.of(
                        ReportModel.SCHOOL_REPORT_CHECK_DUE,
                        deadlines.workingDaysFrom(
                                today.in(task.municipalityId()), DAYS_TO_CHECK, today.zone(task.municipalityId())))
                : RoutingFacts.none();
    }

    /** Fields of the form "school-report". */
    record SchoolReportAnswers(
            List<Row> indicators,
            String analysis,
            String decisions,
            List<UUID> files,
            @Nullable String portalAddress,
            @Nullable LocalDate placedOn) {

        SchoolReportAnswers {
            indicators = indicators == null ? List.of() : new ArrayList<>(indicators);
            files = files == null ? List.of() : List.copyOf(files);
        }

        ReportText toText() {
            return new ReportText(
                    indicators.stream().map(Row::toIndicator).toList(), analysis, decisions, portalAddress, placedOn);
        }
    }

    /** One indicator. */
    record Row(
            String name,
            @Nullable String unit,
            @Nullable BigDecimal base,
            @Nullable BigDecimal target,
            BigDecimal fact) {

        ReportedIndicator toIndicator() {
            return new ReportedIndicator(name.strip(), unit, base, target, fact);
        }
    }
}
