package org.opora.planreading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opora.schedule.PlanPeriod;
import org.opora.schedule.ScheduleReader;

/**
 * Proposes the period of a plan: the years its title names, from the day of the order on when no row is due before it, to the
 * last day a row names when that is later.
 */
final class PeriodFinder {

    private PeriodFinder() {}

    static @Nullable PlanPeriod find(String title, @Nullable LocalDate ordered, List<DraftRow> rows) {
        List<LocalDate> days = new ArrayList<>();
        for (DraftRow row : rows) {
            days.addAll(ScheduleReader.namedDays(row.get(Column.DATES)));
            days.addAll(ScheduleReader.namedDays(row.get(Column.SCHOOL_DATES)));
        }
        List<Integer> years = years(title);
        if (years.isEmpty() && ordered != null) {
            years.add(ordered.getYear());
        }
        if (years.isEmpty() && !days.isEmpty()) {
            years.add(days.stream().min(LocalDate::compareTo).orElseThrow().getYear());
        }
        if (years.isEmpty()) {
            return null;
        }
        LocalDate start = LocalDate.of(years.get(0), 1, 1);
        LocalDate end = LocalDate.of(years.get(years.size() - 1), 12, 31);
        LocalDate last = lastDue(rows);
        return period(start, end, last, ordered, firstDue(rows));
    }

    private static PlanPeriod period(
            LocalDate start,
            LocalDate end,
            @Nullable LocalDate last,
            @Nullable LocalDate ordered,
            @Nullable LocalDate firstDue) {
        boolean within = ordered != null && ordered.isAfter(start) && !ordered.isAfter(end);
        boolean earlierRows = firstDue != null && ordered != null && firstDue.isBefore(ordered);
        LocalDate from = within && !earlierRows && ordered != null ? ordered : start;
        return new PlanPeriod(from, last != null && last.isAfter(end) ? last : end);
    }

    private static @Nullable LocalDate firstDue(List<DraftRow> rows) {
        LocalDate first = null;
        for (DraftRow row : rows) {
            List<LocalDate> days = ScheduleReader.namedDays(row.get(Column.DATES));
            LocalDate due = days.isEmpty() ? null : days.get(days.size() - 1);
            if (due != null && (first == null || due.isBefore(first))) {
                first = due;
            }
        }
        return first;
    }

    private static @Nullable LocalDate lastDue(List<DraftRow> rows) {
        LocalDate last = null;
        for (DraftRow row : rows) {
            for (LocalDate day : ScheduleReader.namedDays(row.get(Column.DATES))) {
                last = last == null || day.isAfter(last) ? day : last;
            }
        }
        return last;
    }

    /** Years in order of the title: «на 2021-2023 годы», «в 2023 году». */
    private static List<Integer> years(String title) {
        List<Integer> years = new ArrayList<>();
        StringBuilder digits = new StringBuilder();
        for (char c : (title + " ").toCharArray()) {
            if (Character.isDigit(c)) {
                digits.append(c);
            } else {
                if (digits.length() == 4 && digits.charAt(0) == '2') {
                    years.add(Integer.valueOf(digits.toString()));
                }
                digits.setLength(0);
            }
        }
        years.sort(Integer::compare);
        return years;
    }
}
