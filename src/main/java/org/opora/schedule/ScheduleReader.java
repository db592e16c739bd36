package org.opora.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads what stands in a cell of dates. Linear in the length of the cell, uses no regular expressions, keeps nothing.
 * What cannot be computed becomes an issue; a date is never guessed.
 */
public final class ScheduleReader {

    private static final int SHOWN = 4;

    private ScheduleReader() {}

    /** The cell laid over the period of the plan. */
    public static Schedule read(String raw, PlanPeriod period) {
        Expression expression = ExpressionReader.read(raw);
        List<ScheduleIssue> issues = new ArrayList<>(expression.notes());
        if (expression.terms().isEmpty()) {
            issues.add(new ScheduleIssue("empty", raw.strip()));
            return new Schedule(raw, ScheduleKind.EMPTY, List.of(), issues);
        }
        List<Occurrence> occurrences = occurrences(expression, period, issues);
        ScheduleKind kind = KindOf.expression(expression, occurrences.size());
        if (kind == ScheduleKind.MIXED) {
            issues.add(new ScheduleIssue("mixed", String.valueOf(occurrences.size())));
        }
        outside(occurrences, period, issues);
        if (issues.isEmpty() && occurrences.stream().anyMatch(Occurrence::unnamed)) {
            issues.add(new ScheduleIssue("not-in-period", ExpressionText.of(expression)));
        }
        return new Schedule(raw, kind, occurrences, issues);
    }

    /** The cell in the words Opora itself would use; read again it says the same. Empty for an empty cell. */
    public static String print(String raw) {
        return ExpressionText.of(ExpressionReader.read(raw));
    }

    /** The cell as it stands with every year it names moved: for a plan that is re-based to another year. */
    public static String moved(String raw, int years) {
        return MovedYears.by(raw, years);
    }

    /** A year stands in a text that is no cell of dates: moving the plan does not change it, a person has to look. */
    public static boolean namesYear(String text) {
        return MovedYears.named(text);
    }

    /**
     * Days that the cell names with their years, without any period: from them the period of a plan is proposed.
     * Open ends are left out.
     */
    public static List<LocalDate> namedDays(String raw) {
        return NamedDays.of(ExpressionReader.read(raw));
    }

    private static List<Occurrence> occurrences(Expression expression, PlanPeriod period, List<ScheduleIssue> issues) {
        TermDays days = new TermDays(period, expression.annual(), issues);
        List<Occurrence> all = new ArrayList<>();
        for (Term term : expression.terms()) {
            List<Occurrence> found = days.of(term);
            boolean demanded = term instanceof Term.Spoken spoken && spoken.kind() == ScheduleKind.ON_DEMAND;
            all.addAll(found.isEmpty() && !demanded ? List.of(Occurrence.UNNAMED) : found);
        }
        boolean yearly = expression.annual()
                || issues.stream().anyMatch(issue -> issue.code().equals("yearly-assumed"));
        if (yearly && expression.terms().size() > 1) {
            all.sort(Comparator.comparing(ScheduleReader::orderOf));
        }
        return all;
    }

    private static LocalDate orderOf(Occurrence occurrence) {
        LocalDate start = occurrence.start();
        LocalDate due = occurrence.due();
        return start != null ? start : due != null ? due : LocalDate.MAX;
    }

    private static void outside(List<Occurrence> occurrences, PlanPeriod period, List<ScheduleIssue> issues) {
        List<String> outside = new ArrayList<>();
        for (Occurrence occurrence : occurrences) {
            LocalDate start = occurrence.start();
            LocalDate due = occurrence.due();
            boolean out = start != null && !period.contains(start) || due != null && !period.contains(due);
            if (out) {
                outside.add(text(start, due));
            }
        }
        if (!outside.isEmpty()) {
            String shown = String.join(", ", outside.subList(0, Math.min(SHOWN, outside.size())));
            issues.add(new ScheduleIssue("outside-period", shown + (outside.size() > SHOWN ? " …" : "")));
        }
    }

    private static String text(@Nullable LocalDate start, @Nullable LocalDate due) {
        String from = start == null ? "" : PlaceText.day(start);
        String to = due == null ? "" : PlaceText.day(due);
        if (from.isEmpty() || to.isEmpty() || from.equals(to)) {
            return from.isEmpty() ? to : from;
        }
        return String.format(Locale.ROOT, "%s - %s", from, to);
    }
}
