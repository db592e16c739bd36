package org.opora.schedule;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.opora.schedule.Place.Unit;
import org.opora.schedule.Term.Rhythm;

/** Statements of dates of every shape, made up. */
final class TermArbitraries {

    private TermArbitraries() {}

    static boolean yearly(List<Term> terms) {
        return terms.contains(new Term.Whole(ScheduleKind.ANNUAL));
    }

    /** Any statement that a cell can make. */
    static Arbitrary<Term> terms() {
        Arbitrary<Term> at = places().map(Term.At::new);
        Arbitrary<Term> until = places().map(Term.Until::new);
        Arbitrary<Term> since = places().map(Term.Since::new);
        Arbitrary<Term> between = ranges();
        Arbitrary<Term> repeated = Combinators.combine(
                        Arbitraries.of(Rhythm.WEEKLY, Rhythm.MONTHLY, Rhythm.QUARTERLY, Rhythm.HALF_YEARLY),
                        ranges().optional())
                .as((rhythm, bounds) -> new Term.Repeated(rhythm, 0, false, false, bounds.orElse(null)));
        Arbitrary<Term> dated = Combinators.combine(
                        Arbitraries.of(Rhythm.MONTHLY, Rhythm.QUARTERLY),
                        Arbitraries.integers().between(1, 31),
                        Arbitraries.of(true, false))
                .as((rhythm, day, following) -> new Term.Repeated(rhythm, day, true, following, null));
        Arbitrary<Term> times = Arbitraries.integers().between(2, 12).map(Term.Times::new);
        Arbitrary<Term> whole = Arbitraries.of(
                        ScheduleKind.WITHIN_YEAR,
                        ScheduleKind.WHOLE_PERIOD,
                        ScheduleKind.CONTINUOUS,
                        ScheduleKind.ANNUAL)
                .map(Term.Whole::new);
        Arbitrary<Term> after = Arbitraries.of(Unit.DAY, Unit.MONTH)
                .flatMap(TermArbitraries::places)
                .map(Term.After::new);
        Arbitrary<Term> inTerms = Arbitraries.of(3, 4).map(Term.InSchoolTerms::new);
        Arbitrary<Term> lasting = Arbitraries.oneOf(whole.filter(term -> !yearly(List.of(term))), ranges());
        Arbitrary<Term> except = Combinators.combine(someMonths(), lasting).as(Term.Except::new);
        return Arbitraries.oneOf(List.of(
                at,
                until,
                since,
                between,
                repeated,
                recurring(),
                dated,
                times,
                whole,
                spoken(),
                after,
                inTerms,
                except));
    }

    /** Parts of months and quarters, intervals, months left out. */
    private static Arbitrary<Term> recurring() {
        Arbitrary<Term> each = slices().map(term -> term);
        Arbitrary<Term> interval = Combinators.combine(
                        Arbitraries.integers().between(2, 26), Arbitraries.of(Rhythm.WEEKLY, Rhythm.MONTHLY))
                .as((every, rhythm) -> new Term.Interval(every, rhythm, null));
        Arbitrary<Term> monthly = Arbitraries.of(Rhythm.WEEKLY, Rhythm.MONTHLY, Rhythm.QUARTERLY)
                .map(rhythm -> new Term.Repeated(rhythm, 0, false, false, null));
        Arbitrary<Term> bounds = Arbitraries.oneOf(
                ranges(),
                Combinators.combine(someMonths(), ranges().optional())
                        .as((months, range) -> new Term.Except(months, range.orElse(null))));
        return Combinators.combine(Arbitraries.oneOf(List.of(each, interval, monthly)), bounds.optional())
                .as((term, bound) -> bound.isPresent() ? ((Term.Recurring) term).within(bound.get()) : term);
    }

    private static Arbitrary<Term.Each> slices() {
        Arbitrary<Slice> slice = Combinators.combine(
                        Arbitraries.of(Slice.Kind.values()),
                        Arbitraries.of(0, 1, 2, 3, 4, Slice.LAST),
                        Arbitraries.integers().between(1, 7))
                .as(Slice::new)
                .map(part -> switch (part.kind()) {
                    case WEEKDAY -> part;
                    case MONTH -> new Slice(part.kind(), part.number(), part.other() - 1);
                    case DAYS -> new Slice(part.kind(), part.number() + 1, part.number() + 1 + part.other());
                    default -> new Slice(part.kind(), part.number(), 0);
                });
        return Combinators.combine(
                        slice,
                        Arbitraries.of(Rhythm.WEEKLY, Rhythm.MONTHLY, Rhythm.QUARTERLY, Rhythm.HALF_YEARLY),
                        Arbitraries.of(true, false))
                .as((part, rhythm, until) -> new Term.Each(rhythm, part, until && deadline(part), null))
                .filter(each -> each.slice().fits(each.rhythm()) && there(each.slice()));
    }

    private static boolean deadline(Slice slice) {
        return slice.kind() == Slice.Kind.EDGE && slice.number() == Slice.LAST
                || slice.kind() == Slice.Kind.MONTH && slice.other() > 0;
    }

    /** A month has no fourth decade, and its first day is its edge, not its fourth. */
    private static boolean there(Slice slice) {
        int number = slice.number();
        boolean outer = number == 1 || number == Slice.LAST;
        return switch (slice.kind()) {
            case WEEKDAY, DAYS -> true;
            case WEEK -> number > 0;
            case DECADE, MONTH -> number > 0 && number != 4;
            case HALF -> outer || number == 2;
            case EDGE -> outer;
        };
    }

    private static Arbitrary<List<Integer>> someMonths() {
        return Arbitraries.integers()
                .between(1, 12)
                .set()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(months -> months.stream().sorted().toList());
    }

    static Arbitrary<Term> spoken() {
        List<Term> spoken = new ArrayList<>();
        spoken.add(new Term.Spoken(ScheduleKind.EXTERNAL_SCHEDULE, "external-schedule", "по графику института"));
        spoken.add(new Term.Spoken(ScheduleKind.BY_AGREEMENT, "by-agreement", "по согласованию"));
        spoken.add(new Term.Spoken(ScheduleKind.ON_DEMAND, "", "по мере обращения"));
        spoken.add(new Term.Spoken(ScheduleKind.HOLIDAYS, "holidays", "в период каникул"));
        spoken.add(new Term.Spoken(
                ScheduleKind.AFTER_EVENT, "after-event", "в течение 10 рабочих дней после мониторинга"));
        for (String words : List.of("1 раз в 2 года", "незамедлительно", "кроме июля и августа", "май или июнь 2027")) {
            spoken.add(new Term.Spoken(ScheduleKind.UNKNOWN, "not-understood", words));
        }
        return Arbitraries.of(spoken);
    }

    static Arbitrary<Term> ranges() {
        Arbitrary<Term.Between> ranges = Arbitraries.of(Unit.DAY, Unit.MONTH, Unit.QUARTER, Unit.YEAR)
                .flatMap(unit -> Combinators.combine(places(unit), places(unit)).as(Term.Between::new))
                .filter(range -> range.from().unit() != Unit.YEAR
                        || range.from().year() != null && range.to().year() != null)
                .filter(range -> !range.from().following() && !range.to().following());
        return ranges.map(range -> range);
    }

    static Arbitrary<Place> places() {
        return Arbitraries.of(Unit.values()).flatMap(TermArbitraries::places);
    }

    private static Arbitrary<Place> places(Unit unit) {
        int highest =
                switch (unit) {
                    case DAY -> 28;
                    case DECADE, ROUGHLY -> 3;
                    case WEEK -> 5;
                    case MONTH_HALF, HALF_YEAR, SCHOOL_HALF -> 2;
                    case QUARTER, SEASON -> 4;
                    case WEEKDAY -> 35;
                    default -> 0;
                };
        boolean inMonth = unit == Unit.DAY
                || unit == Unit.MONTH
                || unit == Unit.DECADE
                || unit == Unit.WEEK
                || unit == Unit.MONTH_HALF
                || unit == Unit.WEEKDAY
                || unit == Unit.ROUGHLY;
        Arbitrary<Place> bare = Combinators.combine(
                        Arbitraries.integers().between(Math.min(1, highest), highest),
                        Arbitraries.integers().between(inMonth ? 1 : 0, inMonth ? 12 : 0))
                .as((number, month) -> Place.of(
                        unit, unit == Unit.WEEKDAY ? 10 + (number - 1) / 7 * 10 + number % 7 + 1 : number, month));
        Arbitrary<Integer> year = unit == Unit.YEAR ? years() : years().injectNull(0.5);
        return Combinators.combine(bare, year, Arbitraries.integers().between(0, 9))
                .as((place, of, chance) -> unit == Unit.DAY && chance == 0 ? place.inFollowing() : place.in(of));
    }

    static Arbitrary<Integer> years() {
        return Arbitraries.integers().between(2019, 2032);
    }
}
