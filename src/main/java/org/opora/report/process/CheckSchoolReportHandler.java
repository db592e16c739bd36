package org.opora.report.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.People;
import org.opora.bpmn.ReportModel;
import org.opora.bpmn.RoutingFacts;
import org.opora.calendar.Deadlines;
import org.opora.error.NotFoundException;
import org.opora.inbox.TaskContext;
import org.opora.inbox.UserTaskHandler;
import org.opora.registry.LocalToday;
import org.opora.registry.Registry;
import org.opora.report.CheckSchoolReport;
import org.opora.report.SchoolReport;
import org.opora.report.SubmitSchoolReport;
import org.springframework.stereotype.Component;

/** The coordinator accepts the report or returns it with a new date. */
@Component
class CheckSchoolReportHandler implements UserTaskHandler<CheckSchoolReportHandler.CheckReportAnswers> {

    private final CheckSchoolReport checkSchoolReport;
    private final SubmitSchoolReport reports;
    private final ReportTexts texts;
    private final Registry registry;
    private final People people;
    private final Deadlines deadlines;
    private final LocalToday today;

    CheckSchoolReportHandler(
            CheckSchoolReport checkSchoolReport,
            SubmitSchoolReport reports,
            ReportTexts texts,
            Registry registry,
            People people,
            Deadlines deadlines,
            LocalToday today) {
        this.checkSchoolReport = checkSchoolReport;
        this.reports = reports;
        this.texts = texts;
        this.registry = registry;
        this.people = people;
        this.deadlines = deadlines;
        this.today = today;
    }

    @Override
    public Class<CheckReportAnswers> answerType() {
        return CheckReportAnswers.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        SchoolReport report = reports.ofCase(task.supportCase()).orElseThrow(NotFoundException::new);
        Map<String, Object> known = new HashMap<>();
        known.put("schoolName", registry.school(report.schoolId()).name());
        known.put("yearName", texts.year(report.cycleId()));
        known.put("submittedBy", people.nameOf(report.submittedBy()));
        known.put("submittedOn", texts.day(report.submittedOn()));
        known.put(
                "indicators",
                report.indicators().stream()
                        .map(indicator -> Map.of("line", texts.line(indicator)))
                        .toList());
        known.put("analysis", report.analysis());
        known.put("decisionsText", report.decisions());
        known.put("portalAddress", Objects.requireNonNullElse(report.portalAddress(), ""));
        return known;
    }

    @Override
    public RoutingFacts submit(TaskContext task, CheckReportAnswers answers) {
        UUID by = task.actor().accountId();
        if (answers.accepted()) {
            checkSchoolReport.accept(task.supportCase(), by);
            return RoutingFacts.of(ReportModel.REPORT_ACCEPTED, true);
        }
        LocalDate newDue = answers.newDue();
        checkSchoolReport.returnWith(task.supportCase(), Objects.requireNonNullElse(answers.remark(), ""), newDue, by);
        return RoutingFacts.of(ReportModel.REPORT_ACCEPTED, false)
                .with(
                        ReportModel.SCHOOL_REPORT_DUE,
                        newDue == null ? null : deadlines.endOfDay(newDue, today.zone(task.municipalityId())));
    }

    /** Fields of the form "report-check". */
    record CheckReportAnswers(String decision, @Nullable String remark, @Nullable LocalDate newDue) {

        boolean accepted() {
            return "ACCEPT".equals(decision);
        }
    }
}
