package org.opora.planreading;

import java.util.Set;

/**
 * Doubts that decide which rows a plan has, what they say and when they are due: they are settled before the plan is taken into
 * work. Others may wait: a date that was not computed is asked for when the roadmap is clarified, while one that was computed in
 * doubt would never be asked about again.
 */
public final class BlockingDoubts {

    private static final Set<String> CODES = Set.of(
            "head-lost",
            "end-lost",
            "activity-empty",
            "rest-joined",
            "may-continue",
            "number-lost",
            "columns-unknown",
            "assignment",
            "phantom",
            "shifted-school-cells",
            "school-only-row",
            "opposite-word",
            "two-readings",
            "nearly-same",
            "same-in-section",
            "same-by-others",
            "same-other-schools",
            "other-municipality",
            "second-plan-title",
            "second-plan-numbers",
            "second-plan-columns",
            "second-plan-years");

    /** No day was computed, so the process asks for one; or a word was set aside that changes no day. */
    private static final Set<String> DATES_THAT_WAIT = Set.of(
            "schedule.empty",
            "schedule.not-understood",
            "schedule.times-a-year",
            "schedule.no-such-day",
            "schedule.not-in-period",
            "schedule.which-month",
            "schedule.holidays",
            "schedule.by-agreement",
            "schedule.external-schedule",
            "schedule.after-event",
            "schedule.noted");

    private BlockingDoubts() {}

    /** Whether the plan waits for this one. */
    public static boolean blocks(RowIssue issue) {
        return DateDoubts.about(issue) ? !DATES_THAT_WAIT.contains(issue.code()) : CODES.contains(issue.code());
    }
}
