package org.opora.planreading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.schedule.Schedule;
import org.opora.schedule.ScheduleIssue;

/** The doubts about the dates of a row: they follow from its cells and the period of the plan, and change with either. */
final class DateDoubts {

    private static final String CODE = "schedule.";
    private static final String OWN = "schedule";
    private static final String OF_SCHOOLS = "schoolSchedule";

    private DateDoubts() {}

    /** Of both halves; a half that the row has not needs no date, nor does a row that is cut off. */
    static List<RowIssue> of(
            RowStatus status, String activity, Schedule schedule, String schoolActivity, @Nullable Schedule school) {
        List<RowIssue> doubts = new ArrayList<>();
        half(doubts, OWN, schedule, activity.isEmpty() || status != RowStatus.WHOLE);
        if (school != null) {
            half(doubts, OF_SCHOOLS, school, schoolActivity.isEmpty() || status != RowStatus.WHOLE);
        }
        return doubts;
    }

    private static void half(List<RowIssue> doubts, String field, Schedule schedule, boolean needsNone) {
        for (ScheduleIssue issue : schedule.issues()) {
            if (!needsNone || !issue.code().equals("empty")) {
                doubts.add(new RowIssue(field, CODE + issue.code(), List.of(issue.detail()), ""));
            }
        }
    }

    /** Whether the doubt is about dates. */
    static boolean about(RowIssue issue) {
        return issue.code().startsWith(CODE);
    }

    /** What is accepted with doubts of one kind: the days they name. Other days, read with another period, are doubted anew. */
    static String accepted(List<RowIssue> issues, RowIssue like) {
        return issues.stream()
                .filter(issue -> about(like)
                        && issue.field().equals(like.field())
                        && issue.code().equals(like.code()))
                .map(DateDoubts::named)
                .collect(Collectors.joining("\n"));
    }

    /** Whether the acceptance covers this doubt. */
    static boolean covers(String accepted, RowIssue issue) {
        return !about(issue) || accepted.isEmpty() || accepted.lines().anyMatch(named(issue)::equals);
    }

    /** One line. */
    private static String named(RowIssue issue) {
        return Words.clean(String.join(" ", issue.args()));
    }
}
