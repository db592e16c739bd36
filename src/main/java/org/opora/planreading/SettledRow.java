package org.opora.planreading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.schedule.PlanPeriod;
import org.opora.schedule.Schedule;
import org.opora.schedule.ScheduleReader;

/** One row with the decisions about it: what was written anew, which repairs were accepted, what is still in doubt. */
final class SettledRow {

    private final PlanPeriod period;
    private final Map<String, KnownExecutor> dictionary;
    private final ExecutorReader executors;

    SettledRow(PlanPeriod period, Map<String, KnownExecutor> dictionary) {
        this.period = period;
        this.dictionary = dictionary;
        this.executors = new ExecutorReader(
                dictionary.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                        .kind())));
    }

    RecognisedRow settled(RecognisedRow row, Map<String, Decision> own) {
        String activity = value(row, own, "activity", row.activity());
        Schedule schedule = dates(value(row, own, "schedule", row.schedule().raw()));
        String schoolActivity = value(row, own, "schoolActivity", row.schoolActivity());
        Schedule school = school(row, own);
        List<RecognisedExecutor> who = who(row, own);
        boolean whole = row.status() == RowStatus.TRUNCATED && own.containsKey("activity");
        RowStatus status = whole ? RowStatus.WHOLE : row.status();
        return new RecognisedRow(
                row.key(),
                status,
                row.number(),
                row.section(),
                row.track(),
                activity,
                who,
                schedule,
                results(row, own, activity),
                edited(own, EditableCells.SCOPE)
                        ? EditableCells.scope(written(own, EditableCells.SCOPE), row.scope())
                        : row.scope(),
                edited(own, EditableCells.STAGES)
                        ? EditableCells.stages(written(own, EditableCells.STAGES), row.stages())
                        : row.stages(),
                schoolActivity,
                school,
                open(row, own, DateDoubts.of(status, activity, schedule, schoolActivity, school), who),
                row.rawCells(),
                row.overlay(),
                row.others());
    }

    /** A school half without a municipal one becomes a row of its own. */
    RecognisedRow schoolOnly(RecognisedRow row) {
        Schedule school = row.schoolSchedule();
        return new RecognisedRow(
                row.key() + "-school",
                RowStatus.WHOLE,
                "",
                row.section(),
                row.track(),
                "",
                List.of(),
                dates(""),
                List.of(),
                row.scope(),
                List.of(),
                row.schoolActivity(),
                school == null ? null : dates(school.raw()),
                List.of(),
                row.rawCells(),
                List.of(),
                Map.of());
    }

    static boolean accepted(Map<String, Decision> own, String subject) {
        Decision decision = own.get(subject);
        return decision != null && decision.kind() == Decision.Kind.ACCEPT;
    }

    private Schedule dates(String words) {
        return ScheduleReader.read(words, period);
    }

    private @Nullable Schedule school(RecognisedRow row, Map<String, Decision> own) {
        Schedule read = row.schoolSchedule();
        String words = value(row, own, "schoolSchedule", read == null ? "" : read.raw());
        boolean half = read != null
                || !words.isBlank()
                || !value(row, own, "schoolActivity", row.schoolActivity()).isBlank();
        return half ? dates(words) : null;
    }

    private List<RecognisedExecutor> who(RecognisedRow row, Map<String, Decision> own) {
        String named = row.executors().stream().map(RecognisedExecutor::name).collect(Collectors.joining(", "));
        List<RecognisedExecutor> read =
                own.containsKey("executors") ? executors.read(value(row, own, "executors", named)) : row.executors();
        return read.stream().map(this::known).toList();
    }

    /** The dictionary knows better than the reader. */
    private RecognisedExecutor known(RecognisedExecutor read) {
        KnownExecutor entry = dictionary.get(Words.plain(read.name()));
        return entry == null ? read : new RecognisedExecutor(read.name(), entry.kind(), read.responsible());
    }

    private static List<RecognisedResult> results(RecognisedRow row, Map<String, Decision> own, String activity) {
        boolean anew = own.containsKey("results") || accepted(own, "results:two-readings");
        String raw = row.results().stream().map(RecognisedResult::raw).collect(Collectors.joining(". "));
        List<RecognisedResult> read =
                anew ? ResultReader.read(value(row, own, "results", raw), activity) : row.results();
        return edited(own, EditableCells.EVIDENCE)
                ? ChosenEvidence.apply(written(own, EditableCells.EVIDENCE), read)
                : read;
    }

    /** Edited by a person, else a repair accepted by one, else as it was read. */
    private static String value(RecognisedRow row, Map<String, Decision> own, String field, String read) {
        if (edited(own, field)) {
            return written(own, field);
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

    /** Doubts nobody has settled: neither accepted nor about a field that was edited; dates and names are doubted anew. */
    private List<RowIssue> open(
            RecognisedRow row, Map<String, Decision> own, List<RowIssue> ofDates, List<RecognisedExecutor> who) {
        List<RowIssue> open = new ArrayList<>();
        for (RowIssue issue : row.issues()) {
            boolean named = issue.code().equals("executor-unknown")
                    && dictionary.containsKey(Words.plain(issue.args().get(0)));
            boolean restored = issue.code().equals("head-lost") && edited(own, "activity")
                    || issue.code().equals("activity-empty") && edited(own, "schoolActivity");
            boolean chosen = List.of("result-empty", "target-count").contains(issue.code())
                    && edited(own, EditableCells.EVIDENCE);
            boolean anew = DateDoubts.about(issue);
            if (!edited(own, issue.field()) && !named && !restored && !chosen && !anew) {
                open.add(issue);
            }
        }
        open.addAll(ofDates);
        if (edited(own, "executors")) {
            who.stream()
                    .filter(one -> one.kind() == ExecutorKind.UNKNOWN)
                    .forEach(one -> open.add(new RowIssue("executors", "executor-unknown", List.of(one.name()), "")));
        }
        open.removeIf(issue -> settled(own, issue));
        return open;
    }

    private static boolean settled(Map<String, Decision> own, RowIssue issue) {
        Decision decision = own.get(issue.field() + ":" + issue.code());
        return decision != null
                && decision.kind() == Decision.Kind.ACCEPT
                && DateDoubts.covers(decision.value(), issue);
    }

    private static boolean edited(Map<String, Decision> own, String field) {
        Decision decision = own.get(field);
        return decision != null && decision.kind() == Decision.Kind.EDIT;
    }

    private static String written(Map<String, Decision> own, String field) {
        Decision decision = own.get(field);
        return decision == null ? "" : decision.value();
    }
}
