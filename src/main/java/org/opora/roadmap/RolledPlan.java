package org.opora.roadmap;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it would look in another year, before it is opened.
 *
 * @param earlier the plan it goes on with
 * @param title in the new year
 * @param rows all rows that would come
 * @param unfinished rows that go on with a row of the earlier plan
 * @param toConfirm dates that have passed: they come as «confirm the execution»
 * @param daysOff dates on a day off: flagged, never moved
 * @param namingYear rows whose own words name a year: they stay as they are
 * @param lines one page of the rows
 */
public record RolledPlan(
        Roadmap earlier,
        String title,
        LocalDate start,
        LocalDate end,
        int rows,
        int unfinished,
        int toConfirm,
        int daysOff,
        int namingYear,
        List<Line> lines) {

    /**
     * One row.
     *
     * @param namesYear its own words name a year; they stay, a person looks at them
     * @param was its words of dates in the earlier plan
     * @param words its words of dates now; the same where they name no year
     * @param days its dates in the new year; empty on demand
     */
    public record Line(
            String number,
            String section,
            String activity,
            boolean unfinished,
            boolean namesYear,
            String was,
            String words,
            List<Day> days) {}

    /**
     * One date of a row.
     *
     * @param unnamed a person must name it
     * @param dayOff the last day is no working day
     * @param past the last day has passed
     */
    public record Day(
            @Nullable LocalDate start, @Nullable LocalDate due, boolean unnamed, boolean dayOff, boolean past) {}
}
