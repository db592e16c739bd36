package org.opora.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The years of a plan: of the calendar, or of the school when it begins and ends with one. */
record PlanYears(PlanPeriod period) {

    /** A plan for a school year: begins in summer or autumn, ends before the next autumn. */
    boolean ofSchool() {
        boolean summer = period.start().getMonthValue() >= 7 && period.start().getMonthValue() <= 9;
        return summer && period.end().getMonthValue() <= 8;
    }

    /** The years of the plan, each clipped to it; a plan of at most a year is one. */
    List<Days> all() {
        if (!period.severalYears()) {
            return List.of(new Days(period.start(), period.end()));
        }
        int startMonth = ofSchool() ? 9 : 1;
        List<Days> years = new ArrayList<>();
        for (int year = period.start().getYear() - 1; year <= period.end().getYear(); year++) {
            LocalDate first = LocalDate.of(year, startMonth, 1);
            Days days = new Days(first, first.plusYears(1).minusDays(1));
            if (days.touches(period)) {
                years.add(days.clipped(period));
            }
        }
        return joinedHead(years, startMonth);
    }

    /** Those of them that lie in a named year or after it. */
    List<Days> from(Place year) {
        Integer named = year.year();
        LocalDate first = LocalDate.of(named == null ? period.start().getYear() : named, 1, 1);
        return all().stream()
                .filter(days -> !days.last().isBefore(first))
                .map(days -> days.first().isBefore(first) ? new Days(first, days.last()) : days)
                .toList();
    }

    /** The summer before the first school year belongs to it. */
    private static List<Days> joinedHead(List<Days> years, int startMonth) {
        boolean summer = startMonth == 9
                && years.size() > 1
                && years.get(0).first().getMonthValue() >= 7
                && years.get(0).first().getMonthValue() < 9;
        if (summer) {
            Days second = years.remove(1);
            years.set(0, new Days(years.get(0).first(), second.last()));
        }
        return years;
    }
}
