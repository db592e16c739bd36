package org.opora.planreading.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opora.planreading.EvidenceUnit;
import org.opora.planreading.LineKind;
import org.opora.planreading.PlanHeader;
import org.opora.planreading.RecognisedExecutor;
import org.opora.planreading.RecognisedPlan;
import org.opora.planreading.RecognisedRow;
import org.opora.planreading.RecognitionReport;
import org.opora.planreading.RowIssue;
import org.opora.plansource.LeftOut;
import org.opora.schedule.Occurrence;
import org.opora.schedule.PlanPeriod;
import org.opora.schedule.Schedule;

/** A recognised plan as other programs get it; described in {@code openapi.yaml}. */
record RecognitionAnswer(Header header, List<Row> rows, Report report) {

    record Header(
            String number,
            @Nullable LocalDate date,
            String title,
            @Nullable LocalDate periodStart,
            @Nullable LocalDate periodEnd,
            String municipality,
            Map<String, String> bodies) {}

    record Row(
            String number,
            String section,
            String track,
            String activity,
            List<String> executors,
            Dates schedule,
            List<Result> results,
            String scope,
            List<String> stages,
            String schoolActivity,
            @Nullable Dates schoolSchedule,
            List<Issue> issues) {}

    record Dates(String raw, String kind, List<Day> occurrences) {}

    record Day(@Nullable LocalDate start, @Nullable LocalDate due) {}

    record Result(
            String raw,
            @JsonProperty("class") String evidence,
            @Nullable BigDecimal target,
            @Nullable EvidenceUnit unit) {}

    record Issue(String field, String code, String text, String proposal) {}

    record Report(
            int linesRead,
            int rows,
            int headings,
            int continuations,
            int duplicates,
            int rules,
            int header,
            int assignments,
            List<Line> lines,
            List<LeftOut> leftOut) {}

    record Line(int line, LineKind kind, String text) {}

    static RecognitionAnswer of(RecognisedPlan plan, Function<RowIssue, String> sentence) {
        return new RecognitionAnswer(
                header(plan.header()),
                plan.rows().stream().map(row -> row(row, sentence)).toList(),
                report(plan.report()));
    }

    private static Header header(PlanHeader header) {
        PlanPeriod period = header.period();
        return new Header(
                header.number(),
                header.date(),
                header.title(),
                period == null ? null : period.start(),
                period == null ? null : period.end(),
                header.municipality(),
                header.bodies());
    }

    private static Row row(RecognisedRow row, Function<RowIssue, String> sentence) {
        Schedule school = row.schoolSchedule();
        return new Row(
                row.number(),
                row.section(),
                row.track(),
                row.activity(),
                row.executors().stream().map(RecognisedExecutor::name).toList(),
                dates(row.schedule()),
                row.results().stream()
                        .map(one -> new Result(one.raw(), one.evidence().name(), one.target(), one.unit()))
                        .toList(),
                String.join(
                        ",",
                        row.scope().groups().stream().map(Enum::name).sorted().toList()),
                row.stages().stream().map(one -> one.stage().key()).toList(),
                row.schoolActivity(),
                school == null ? null : dates(school),
                row.issues().stream()
                        .map(one -> new Issue(one.field(), one.code(), sentence.apply(one), one.proposal()))
                        .toList());
    }

    private static Dates dates(Schedule schedule) {
        return new Dates(
                schedule.raw(),
                schedule.kind().name(),
                schedule.occurrences().stream().map(RecognitionAnswer::day).toList());
    }

    private static Day day(Occurrence occurrence) {
        return new Day(occurrence.start(), occurrence.due());
    }

    private static Report report(RecognitionReport report) {
        return new Report(
                report.linesRead(),
                report.count(LineKind.ROW),
                report.count(LineKind.HEADING),
                report.count(LineKind.CONTINUATION),
                report.count(LineKind.DUPLICATE),
                report.count(LineKind.RULE),
                report.count(LineKind.HEADER),
                report.assignments(),
                report.lines().stream()
                        .map(line -> new Line(line.line(), line.kind(), line.text()))
                        .toList(),
                report.leftOut());
    }
}
