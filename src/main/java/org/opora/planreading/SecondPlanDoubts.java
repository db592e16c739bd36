package org.opora.planreading;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.schedule.PlanPeriod;
import org.opora.schedule.ScheduleReader;

/**
 * Rows that may be those of a second plan which has no title of its own: the numbers begin anew although no section does, the
 * heading comes again with other columns or under a section that is called a plan, or all dates after it lie in other years. Nobody can be sure, so every such row is
 * asked about: one plan, or rows to be left out and read from a file of their own. Sections, tracks and a heading that is
 * repeated on every page are signs of one plan.
 */
final class SecondPlanDoubts {

    private static final int WORDS_OF_TITLE = 5;
    private static final List<String> TITLES = List.of("план", "дорожная карта", "программа");

    private final List<DraftRow> rows;
    private final @Nullable PlanPeriod named;

    /** @param named the period that titles or a person name, or null: its years belong to one plan */
    SecondPlanDoubts(List<DraftRow> rows, @Nullable PlanPeriod named) {
        this.rows = rows;
        this.named = named;
    }

    void ask() {
        for (int i = 1; i < rows.size(); i++) {
            String code = sign(i);
            if (code != null) {
                String line = String.valueOf(rows.get(i).line);
                rows.subList(i, rows.size()).forEach(row -> row.issue("row", code, "", line));
                return;
            }
        }
    }

    private @Nullable String sign(int at) {
        DraftRow before = rows.get(at - 1);
        DraftRow row = rows.get(at);
        boolean anew = row.headingLine != before.headingLine;
        if (row.chosen) {
            return null;
        }
        if (!row.section.equals(before.section)) {
            return anew && titled(row.section) ? "second-plan-title" : null;
        }
        if (anew && otherColumns(before.heading, row.heading)) {
            return "second-plan-columns";
        }
        if (countsAnew(before, row)) {
            return "second-plan-numbers";
        }
        return anew && otherYears(at) ? "second-plan-years" : null;
    }

    /** «II. План работы с кадрами», «Сетевой план школ»: part of the plan above it, or a plan of its own. */
    private static boolean titled(String section) {
        List<String> words = Words.split(Words.letters(section));
        List<String> first = words.subList(0, Math.min(words.size(), WORDS_OF_TITLE));
        return TITLES.stream().anyMatch(title -> (" " + String.join(" ", first) + " ").contains(" " + title + " "));
    }

    /** A heading of which a column was badly read has the same columns and names fewer of them. */
    private static boolean otherColumns(TableHeading first, TableHeading second) {
        Set<Column> one = meanings(first);
        Set<Column> other = meanings(second);
        boolean badlyRead = first.columns().size() == second.columns().size() && one.containsAll(other);
        return !badlyRead && !one.equals(other);
    }

    private static Set<Column> meanings(TableHeading heading) {
        Set<Column> meanings = EnumSet.noneOf(Column.class);
        heading.columns().forEach(column -> meanings.add(column.base()));
        meanings.remove(Column.OTHER);
        return meanings;
    }

    /** «1» after «7», as the first row is counted. */
    private boolean countsAnew(DraftRow before, DraftRow row) {
        String first = rows.get(0).number();
        return first.matches("1(?:\\.1)*")
                && row.number().equals(first)
                && !before.number().isEmpty()
                && !before.number().equals(first);
    }

    private boolean otherYears(int at) {
        Set<Integer> before = years(rows.subList(0, at));
        Set<Integer> after = years(rows.subList(at, rows.size()));
        boolean apart = !before.isEmpty() && !after.isEmpty() && before.stream().noneMatch(after::contains);
        PlanPeriod period = named;
        boolean explained = period != null
                && after.stream().allMatch(year -> in(period, year))
                && before.stream().allMatch(year -> in(period, year));
        return apart && !explained;
    }

    private static boolean in(PlanPeriod period, int year) {
        return year >= period.start().getYear() && year <= period.end().getYear();
    }

    private static Set<Integer> years(Collection<DraftRow> rows) {
        return rows.stream()
                .flatMap(row -> ScheduleReader.namedDays(row.get(Column.DATES)).stream())
                .map(LocalDate::getYear)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
