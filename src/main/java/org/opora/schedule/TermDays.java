package org.opora.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.opora.schedule.Place.Unit;

/** Lays one statement over the period of a plan; what does not follow from words and period is not computed. */
final class TermDays {

    static final int MOST = 400;

    private static final int LONGEST_SHOWN = 120;
    private static final int SOME_YEAR = 2024;
    private static final Set<Unit> VAGUE = EnumSet.of(Unit.ROUGHLY, Unit.SCHOOL_HALF, Unit.SEASON);

    private final PlanPeriod period;
    private final boolean annual;
    private final List<ScheduleIssue> issues;
    private final PlanYears years;

    TermDays(PlanPeriod period, boolean annual, List<ScheduleIssue> issues) {
        this.period = period;
        this.annual = annual;
        this.issues = issues;
        this.years = new PlanYears(period);
    }

    List<Occurrence> of(Term term) {
        if (term instanceof Term.At at) {
            return at(at.place());
        }
        if (term instanceof Term.Until until) {
            return until(until.place());
        }
        if (term instanceof Term.Between between) {
            return between(between);
        }
        if (term instanceof Term.Since since && Bounds.everyYear(since, annual)) {
            return eachYearFrom(since.place());
        }
        if (term instanceof Term.Since since) {
            return stretches(since.place(), since.place()).stream()
                    .map(days -> new Occurrence(days.first(), null))
                    .toList();
        }
        if (term instanceof Term.After after) {
            return stretches(after.place(), after.place()).stream()
                    .map(days -> new Occurrence(days.last().plusDays(1), null))
                    .toList();
        }
        if (term instanceof Term.Recurring recurring) {
            return new RepeatedDays(period, issues, this::of).of(recurring);
        }
        if (term instanceof Term.Except except) {
            return occurrences(new RepeatedDays(period, issues, this::of).without(except));
        }
        return undated(term);
    }

    /** A school year that begins in the year before may be meant, or not. */
    private List<Occurrence> eachYearFrom(Place year) {
        List<Days> each = years.ofSchool() ? List.of() : years.from(year);
        if (each.isEmpty()) {
            issues.add(new ScheduleIssue(years.ofSchool() ? "ambiguous-year" : "not-in-period", PlaceText.plain(year)));
        }
        return occurrences(each);
    }

    /** Only the last day counts: it decides the year, too. */
    private List<Occurrence> until(Place place) {
        vague(place);
        if (ambiguousHalf(place)) {
            return List.of();
        }
        boolean free = place.year() == null && !place.following() && place.exists();
        List<Days> days =
                free ? yearless(place, year -> new Days(place.last(year), place.last(year))) : stretches(place, place);
        return days.stream()
                .map(stretch -> new Occurrence(null, stretch.last()))
                .toList();
    }

    private List<Occurrence> undated(Term term) {
        if (term instanceof Term.Whole whole) {
            boolean yearly = whole.kind() == ScheduleKind.ANNUAL || whole.kind() == ScheduleKind.WITHIN_YEAR;
            List<Days> stretches = yearly ? years.all() : List.of(new Days(period.start(), period.end()));
            assumed(whole.kind() == ScheduleKind.WITHIN_YEAR && stretches.size() > 1);
            return occurrences(stretches);
        }
        if (term instanceof Term.Times times) {
            issues.add(new ScheduleIssue("times-a-year", String.valueOf(times.count())));
            return unnamed(times.count() * years.all().size());
        }
        if (term instanceof Term.InSchoolTerms terms) {
            issues.add(new ScheduleIssue("holidays", ExpressionText.of(terms)));
            return unnamed(terms.aYear() * years.all().size());
        }
        Term.Spoken spoken = (Term.Spoken) term;
        if (spoken.kind() == ScheduleKind.ON_DEMAND) {
            return List.of();
        }
        issues.add(new ScheduleIssue(spoken.code(), shown(spoken.words())));
        return unnamed(annual ? years.all().size() : 1);
    }

    private static String shown(String words) {
        return words.length() > LONGEST_SHOWN ? words.substring(0, LONGEST_SHOWN) + "…" : words;
    }

    private static List<Occurrence> unnamed(int count) {
        return java.util.Collections.nCopies(Math.min(count, MOST), Occurrence.UNNAMED);
    }

    private List<Occurrence> at(Place place) {
        List<Days> days = stretches(place, place);
        boolean clip = place.unit() == Unit.YEAR || place.unit() == Unit.SCHOOL_YEAR && place.year() == null;
        return occurrences(clip ? clipped(days) : days);
    }

    private List<Occurrence> between(Term.Between term) {
        List<Days> days = stretches(term.from(), term.to());
        boolean years = term.from().unit() == Unit.YEAR && term.to().unit() == Unit.YEAR;
        return occurrences(years && days.stream().allMatch(this::ofThePlan) ? clipped(days) : days);
    }

    /** No year of it lies outside the plan; a year that the plan begins or ends in is cut without a word. */
    private boolean ofThePlan(Days years) {
        return years.first().getYear() >= period.start().getYear()
                && years.last().getYear() <= period.end().getYear();
    }

    private List<Days> clipped(List<Days> days) {
        return days.stream()
                .map(stretch -> stretch.touches(period) ? stretch.clipped(period) : stretch)
                .toList();
    }

    private static List<Occurrence> occurrences(List<Days> days) {
        return days.stream()
                .map(stretch -> new Occurrence(stretch.first(), stretch.last()))
                .toList();
    }

    private void vague(Place place) {
        ScheduleIssue issue = new ScheduleIssue("approximate", PlaceText.plain(place));
        if (VAGUE.contains(place.unit()) && !issues.contains(issue)) {
            issues.add(issue);
        }
    }

    /** In a plan of a school year «1 полугодие» may be that of the school year. */
    private boolean ambiguousHalf(Place place) {
        boolean ambiguous = place.unit() == Unit.HALF_YEAR && place.year() == null && years.ofSchool();
        if (ambiguous) {
            issues.add(new ScheduleIssue("ambiguous-half-year", PlaceText.plain(place)));
        }
        return ambiguous;
    }

    /** «с 15 мая по 10 мая»: within a month no year can be meant between them, unless both are named. */
    private static boolean backwards(Place from, Place to) {
        boolean oneMonth = from.withinMonth() && from.month() == to.month();
        boolean open = from.year() == null || to.year() == null;
        return oneMonth && open && from.first(SOME_YEAR).isAfter(to.last(SOME_YEAR));
    }

    private List<Days> stretches(Place from, Place to) {
        vague(from);
        vague(to);
        if (ambiguousHalf(from) || ambiguousHalf(to)) {
            return none();
        }
        if (!from.exists() || !to.exists()) {
            issues.add(new ScheduleIssue("no-such-day", PlaceText.plain(from.exists() ? to : from)));
            return none();
        }
        if (backwards(from, to)) {
            return endBeforeStart(from, to);
        }
        if (from.following() || to.following()) {
            return following(from, to);
        }
        Integer endYear = to.year();
        Integer startYear = from.year();
        if (startYear != null || endYear != null) {
            return fixed(from, to, startYear, endYear);
        }
        return yearless(from, year -> withYears(from, to, year));
    }

    /** The day stands in the year after the one reported on, once for each year of the plan. */
    private List<Days> following(Place from, Place to) {
        List<Days> days = new ArrayList<>();
        for (int year = period.start().getYear(); year <= period.end().getYear(); year++) {
            days.add(withYears(from, to, year + 1));
        }
        return days;
    }

    private static Days withYears(Place from, Place to, int year) {
        LocalDate first = from.first(year);
        LocalDate last = to.last(year);
        return new Days(first, last.isBefore(first) ? to.last(year + 1) : last);
    }

    private List<Days> fixed(Place from, Place to, @Nullable Integer startYear, @Nullable Integer endYear) {
        int end = endYear != null
                ? endYear
                : withYears(from, to, startYear == null ? 0 : startYear).last().getYear();
        LocalDate last = endYear != null
                ? to.last(end)
                : withYears(from, to, startYear == null ? end : startYear).last();
        LocalDate sameYear = from.first(end);
        boolean wraps = startYear == null && sameYear.isAfter(to.last(end));
        LocalDate first = startYear != null ? from.first(startYear) : wraps ? from.first(end - 1) : sameYear;
        if (wraps
                && !new Days(first, last).inside(period)
                && withYears(from, to, end).inside(period)) {
            issues.add(new ScheduleIssue("ambiguous-year", PlaceText.plain(from) + " - " + PlaceText.plain(to)));
            return none();
        }
        if (last.isBefore(first)) {
            return endBeforeStart(from, to);
        }
        return annual ? everyYear(new Days(first, last)) : List.of(new Days(first, last));
    }

    private List<Days> endBeforeStart(Place from, Place to) {
        issues.add(new ScheduleIssue("end-before-start", PlaceText.plain(from) + " - " + PlaceText.plain(to)));
        return none();
    }

    private List<Days> everyYear(Days named) {
        List<Days> days = new ArrayList<>();
        for (int more = 0; more < MOST; more++) {
            Days next = new Days(named.first().plusYears(more), named.last().plusYears(more));
            if (more > 0 && next.first().isAfter(period.end())) {
                break;
            }
            days.add(next);
        }
        return days;
    }

    /** In which years of the plan the place lies: wholly, or, when it does nowhere, in part. */
    private List<Days> yearless(Place place, IntFunction<Days> inYear) {
        List<Days> inside = new ArrayList<>();
        List<Days> touching = new ArrayList<>();
        for (int year = period.start().getYear() - 1; year <= period.end().getYear() + 1; year++) {
            Days days = inYear.apply(year);
            if (place.existsIn(year) && days.touches(period)) {
                touching.add(days);
                if (days.inside(period)) {
                    inside.add(days);
                }
            }
        }
        boolean wraps = !touching.isEmpty()
                && touching.get(0).first().getYear() != touching.get(0).last().getYear();
        boolean pieces = period.severalYears() && (!wraps || place.unit() == Unit.SCHOOL_YEAR);
        List<Days> found = inside.isEmpty() || pieces ? touching : inside;
        if (found.isEmpty()) {
            int first = period.start().getYear();
            issues.add(new ScheduleIssue(
                    "not-in-period",
                    place.existsIn(first) ? PlaceText.range(inYear.apply(first)) : PlaceText.plain(place)));
            return none();
        }
        if (found.size() > 1 && inside.isEmpty() && !annual) {
            issues.add(new ScheduleIssue(
                    "ambiguous-year", PlaceText.range(found.get(0)) + ", " + PlaceText.range(found.get(1))));
            return none();
        }
        assumed(found.size() > 1 && !annual);
        return found;
    }

    private void assumed(boolean severalYearsUnsaid) {
        if (severalYearsUnsaid && !annual) {
            ScheduleIssue issue = new ScheduleIssue(
                    "yearly-assumed", String.valueOf(years.all().size()));
            if (!issues.contains(issue)) {
                issues.add(issue);
            }
        }
    }

    /** One unnamed occurrence stands for what could not be computed. */
    private static List<Days> none() {
        return List.of();
    }
}
