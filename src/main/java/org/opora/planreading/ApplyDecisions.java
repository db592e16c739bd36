package org.opora.planreading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.schedule.PlanPeriod;
import org.opora.schedule.Schedule;
import org.opora.schedule.ScheduleReader;

/** Lays the decisions of people over a recognised plan. */
final class ApplyDecisions {

    private final Recognition recognition;
    private final Map<String, Map<String, Decision>> decisions = new HashMap<>();
    private final PlanHeader header;
    private final PlanPeriod period;
    private final ExecutorReader executors = new ExecutorReader(Map.of());

    private ApplyDecisions(Recognition recognition, List<Decision> made) {
        this.recognition = recognition;
        made.forEach(one ->
                decisions.computeIfAbsent(one.rowKey(), key -> new HashMap<>()).put(one.subject(), one));
        this.header = header(recognition.plan().header());
        PlanPeriod found = header.period();
        this.period = found == null
                ? PlanPeriod.ofYear(
                        recognition.createdAt().atZone(java.time.ZoneOffset.UTC).getYear())
                : found;
    }

    static SettledPlan to(Recognition recognition, List<Decision> made) {
        return new ApplyDecisions(recognition, made).settled();
    }

    private SettledPlan settled() {
        List<RecognisedRow> rows = new ArrayList<>();
        List<RecognisedRow> excluded = new ArrayList<>();
        for (RecognisedRow row : recognition.plan().rows()) {
            Map<String, Decision> own = decisions.getOrDefault(row.key(), Map.of());
            boolean out = own.values().stream().anyMatch(one -> one.kind() == Decision.Kind.EXCLUDE);
            if (accepted(own, "row:school-only-row")) {
                rows.add(schoolOnly(row));
            }
            (out ? excluded : rows).add(settled(row, own));
        }
        return new SettledPlan(
                recognition.id(),
                recognition.municipalityId(),
                recognition.fileName(),
                header,
                rows,
                excluded,
                recognition.plan().report(),
                recognition.plan().sourceLines());
    }

    private static boolean accepted(Map<String, Decision> own, String subject) {
        Decision decision = own.get(subject);
        return decision != null && decision.kind() == Decision.Kind.ACCEPT;
    }

    private RecognisedRow settled(RecognisedRow row, Map<String, Decision> own) {
        String activity = value(row, own, "activity", row.activity());
        Schedule schedule =
                ScheduleReader.read(value(row, own, "schedule", row.schedule().raw()), period);
        String schoolActivity = value(row, own, "schoolActivity", row.schoolActivity());
        Schedule school = row.schoolSchedule();
        String schoolDates = value(row, own, "schoolSchedule", school == null ? "" : school.raw());
        boolean hasSchool = school != null || !schoolDates.isBlank() || !schoolActivity.isBlank();
        String named = row.executors().stream().map(RecognisedExecutor::name).collect(Collectors.joining(", "));
        List<RecognisedExecutor> who =
                own.containsKey("executors") ? executors.read(value(row, own, "executors", named)) : row.executors();
        String raw = row.results().stream().map(RecognisedResult::raw).collect(Collectors.joining(". "));
        boolean newResult = own.containsKey("results") || accepted(own, "results:two-readings");
        List<RecognisedResult> results =
                newResult ? ResultReader.read(value(row, own, "results", raw), activity) : row.results();
        boolean whole = row.status() == RowStatus.TRUNCATED && own.containsKey("activity");
        return new RecognisedRow(
                row.key(),
                whole ? RowStatus.WHOLE : row.status(),
                row.number(),
                row.section(),
                row.track(),
                activity,
                who,
                schedule,
                results,
                row.scope(),
                row.stages(),
                schoolActivity,
                hasSchool ? ScheduleReader.read(schoolDates, period) : null,
                open(row, own, schedule),
                row.rawCells(),
                row.overlay());
    }

    /** Edited by a person, else a repair accepted by one, else as it was read. */
    private static String value(RecognisedRow row, Map<String, Decision> own, String field, String read) {
        Decision edited = own.get(field);
        if (edited != null && edited.kind() == Decision.Kind.EDIT) {
            return edited.value();
        }
        for (Repair repair : row.overlay()) {
            boolean shifted = repair.reason().equals("shifted-school-cells")
                    && accepted(own, "schoolActivity:shifted-school-cells");
            boolean direct = accepted(own, field + ":" + repair.reason())
                    || repair.reason().equals("second-reading") && accepted(own, field + ":two-readings");
            if (repair.field().equals(field) && !repair.applied() && (shifted || direct)) {
                return repair.proposed();
            }
        }
        return read;
    }

    /** Doubts nobody has settled: neither accepted nor about a field that was edited; edited dates are doubted anew. */
    private List<RowIssue> open(RecognisedRow row, Map<String, Decision> own, Schedule schedule) {
        List<RowIssue> open = new ArrayList<>();
        for (RowIssue issue : row.issues()) {
            boolean settled = accepted(own, issue.field() + ":" + issue.code()) || edited(own, issue.field());
            if (!settled && !(issue.code().equals("head-lost") && edited(own, "activity"))) {
                open.add(issue);
            }
        }
        if (edited(own, "schedule")) {
            schedule.issues()
                    .forEach(doubt -> open.add(
                            new RowIssue("schedule", "schedule." + doubt.code(), List.of(doubt.detail()), "")));
            open.removeIf(issue -> accepted(own, issue.field() + ":" + issue.code()));
        }
        return open;
    }

    private static boolean edited(Map<String, Decision> own, String field) {
        Decision decision = own.get(field);
        return decision != null && decision.kind() == Decision.Kind.EDIT;
    }

    private RecognisedRow schoolOnly(RecognisedRow row) {
        Schedule school = row.schoolSchedule();
        return new RecognisedRow(
                row.key() + "-school",
                RowStatus.WHOLE,
                "",
                row.section(),
                row.track(),
                "",
                List.of(),
                ScheduleReader.read("", period),
                List.of(),
                row.scope(),
                List.of(),
                row.schoolActivity(),
                school == null ? null : ScheduleReader.read(school.raw(), period),
                List.of(),
                row.rawCells(),
                List.of());
    }

    private PlanHeader header(PlanHeader read) {
        Map<String, Decision> own = decisions.getOrDefault(Decision.HEADER, Map.of());
        LocalDate date = day(text(own, "date", string(read.date())));
        PlanPeriod was = read.period();
        LocalDate start =
                day(text(own, "periodStart", was == null ? "" : was.start().toString()));
        LocalDate end = day(text(own, "periodEnd", was == null ? "" : was.end().toString()));
        PlanPeriod now = start == null || end == null || end.isBefore(start) ? was : new PlanPeriod(start, end);
        return new PlanHeader(
                text(own, "number", read.number()),
                date,
                text(own, "title", read.title()),
                now,
                text(own, "municipality", read.municipality()),
                read.bodies(),
                read.sections(),
                read.places());
    }

    private static String text(Map<String, Decision> own, String field, String read) {
        Decision decision = own.get(field);
        return decision == null ? read : decision.value();
    }

    private static String string(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            return null;
        }
    }
}
