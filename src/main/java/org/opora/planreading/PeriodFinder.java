package org.opora.planreading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opora.schedule.PlanPeriod;
import org.opora.schedule.Schedule;
import org.opora.schedule.ScheduleKind;
import org.opora.schedule.ScheduleReader;
import org.opora.schedule.TitlePeriod;

/**
 * Proposes the period of a plan: the days its title names, from the day of the order on when no row is due before it. A single
 * row that lies outside keeps its date and is reported; only without years in the title the rows decide.
 */
final class PeriodFinder {

    private static final PlanPeriod ANY = new PlanPeriod(LocalDate.of(1990, 1, 1), LocalDate.of(2099, 12, 31));
    private static final int MONTHS_OF_SUMMER = 3;
    private static final int JULY = 7;
    private static final int SEPTEMBER = 9;

    private final @Nullable LocalDate ordered;
    private final List<DraftRow> rows;

    private PeriodFinder(@Nullable LocalDate ordered, List<DraftRow> rows) {
        this.ordered = ordered;
        this.rows = rows;
    }

    /** @param titles of the order and the plan; the first one that names a period counts */
    static @Nullable PlanPeriod find(List<String> titles, @Nullable LocalDate ordered, List<DraftRow> rows) {
        PeriodFinder finder = new PeriodFinder(ordered, rows);
        return titles.stream()
                .map(TitlePeriod::find)
                .filter(Objects::nonNull)
                .findFirst()
                .map(finder::titled)
                .orElseGet(finder::untitled);
    }

    private PlanPeriod titled(TitlePeriod title) {
        PlanPeriod named = title.days();
        if (title.schoolYear()) {
            return fromOrder(withSummer(named));
        }
        return title.calendarYears() ? withSchoolYear(fromOrder(named)) : named;
    }

    /** From the day of the order on, unless a row is due before it. */
    private PlanPeriod fromOrder(PlanPeriod named) {
        LocalDate day = ordered;
        boolean within = day != null && day.isAfter(named.start()) && !day.isAfter(named.end());
        boolean earlier = within && dueDays().stream().anyMatch(due -> due.isBefore(day));
        return within && !earlier && day != null ? new PlanPeriod(day, named.end()) : named;
    }

    /** A plan for a school year, ordered in the summer before, begins with its order when a row is due in that summer. */
    private PlanPeriod withSummer(PlanPeriod named) {
        LocalDate day = ordered;
        boolean summer = day != null
                && day.isBefore(named.start())
                && !day.isBefore(named.start().minusMonths(MONTHS_OF_SUMMER));
        boolean used = summer
                && day != null
                && (dueDays().stream().anyMatch(due -> !due.isBefore(day) && due.isBefore(named.start()))
                        || rows.stream().anyMatch(row -> onlyBefore(row.get(Column.DATES), day, named)));
        return used && day != null ? new PlanPeriod(day, named.end()) : named;
    }

    /** «до 30 августа» lies in no August of the school year, but in that of its order. */
    private static boolean onlyBefore(String cell, LocalDate day, PlanPeriod named) {
        Schedule before =
                ScheduleReader.read(cell, new PlanPeriod(day, named.start().minusDays(1)));
        return before.kind() == ScheduleKind.DEADLINE
                && before.issues().isEmpty()
                && ScheduleReader.read(cell, named).needsDate();
    }

    /** A plan for part of a year whose rows go on to the end of the school year that begins in it. */
    private PlanPeriod withSchoolYear(PlanPeriod named) {
        LocalDate end = named.end();
        for (DraftRow row : rows) {
            String cell = row.get(Column.DATES);
            if (!Words.has(cell.toLowerCase(Locale.ROOT), "уч", "/")) {
                continue;
            }
            Schedule read = ScheduleReader.read(cell, ANY);
            boolean one = read.kind() == ScheduleKind.SCHOOL_YEAR
                    && read.occurrences().size() == 1;
            LocalDate first = one ? read.occurrences().get(0).start() : null;
            LocalDate last = one ? read.occurrences().get(0).due() : null;
            end = first != null && last != null && named.contains(first) && last.isAfter(end) ? last : end;
        }
        PlanPeriod longer = new PlanPeriod(named.start(), end);
        return longer.severalYears() ? named : longer;
    }

    private @Nullable PlanPeriod untitled() {
        List<LocalDate> days = namedDays();
        PlanPeriod schoolYear = schoolYear(days);
        if (schoolYear != null) {
            return fromOrder(schoolYear);
        }
        Integer year = year(days);
        if (year == null) {
            return null;
        }
        PlanPeriod named = PlanPeriod.ofYear(year);
        List<LocalDate> later =
                dueDays().stream().filter(due -> due.isAfter(named.end())).toList();
        LocalDate last = later.stream().max(LocalDate::compareTo).orElse(named.end());
        return fromOrder(later.size() > 1 ? new PlanPeriod(named.start(), last) : named);
    }

    /** The order's year, or that of the first row when all rows name later ones. */
    private @Nullable Integer year(List<LocalDate> days) {
        LocalDate first = days.stream().min(LocalDate::compareTo).orElse(null);
        LocalDate day = ordered;
        if (day == null) {
            return first == null ? null : first.getYear();
        }
        return first != null && first.getYear() > day.getYear() ? first.getYear() : day.getYear();
    }

    /** Rows from a summer to the next one, in both calendar years: a school year. */
    private @Nullable PlanPeriod schoolYear(List<LocalDate> days) {
        LocalDate first = days.stream().min(LocalDate::compareTo).orElse(null);
        LocalDate last = days.stream().max(LocalDate::compareTo).orElse(null);
        boolean known = first != null && last != null && first.getMonthValue() >= JULY;
        if (!known || first == null || last == null) {
            return null;
        }
        LocalDate autumn = LocalDate.of(first.getYear(), SEPTEMBER, 1);
        LocalDate summer = LocalDate.of(first.getYear() + 1, SEPTEMBER, 1);
        long spring = dueDays().stream()
                .filter(due -> due.getYear() > first.getYear())
                .count();
        return spring > 1 && last.isBefore(summer)
                ? new PlanPeriod(first.isBefore(autumn) ? first : autumn, last)
                : null;
    }

    /** Of each row the last day it names. */
    private List<LocalDate> dueDays() {
        List<LocalDate> due = new ArrayList<>();
        for (DraftRow row : rows) {
            ScheduleReader.namedDays(row.get(Column.DATES)).stream()
                    .max(LocalDate::compareTo)
                    .ifPresent(due::add);
        }
        return due;
    }

    private List<LocalDate> namedDays() {
        List<LocalDate> days = new ArrayList<>();
        for (DraftRow row : rows) {
            days.addAll(ScheduleReader.namedDays(row.get(Column.DATES)));
            days.addAll(ScheduleReader.namedDays(row.get(Column.SCHOOL_DATES)));
        }
        return days;
    }
}
