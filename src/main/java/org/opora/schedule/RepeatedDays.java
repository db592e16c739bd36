package org.opora.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opora.schedule.Place.Unit;
import org.opora.schedule.Term.Rhythm;

/** Lays a rhythm (weekly, monthly, quarterly, half-yearly) over the period of a plan or over the bounds it names. */
final class RepeatedDays {

    private final PlanPeriod period;
    private final List<ScheduleIssue> issues;
    private final Function<Term, List<Occurrence>> occurrencesOf;

    /** @param occurrencesOf lays the statement that bounds the rhythm */
    RepeatedDays(PlanPeriod period, List<ScheduleIssue> issues, Function<Term, List<Occurrence>> occurrencesOf) {
        this.period = period;
        this.issues = issues;
        this.occurrencesOf = occurrencesOf;
    }

    List<Occurrence> of(Term.Recurring term) {
        int known = issues.size();
        List<Days> bounds = bounds(term.bounds());
        List<Occurrence> all = new ArrayList<>();
        for (Days bound : bounds) {
            for (Days turn = turnAt(term, bound.first());
                    !turn.first().isAfter(bound.last()) && all.size() < TermDays.MOST;
                    turn = turnAt(term, turn.last().plusDays(1))) {
                all.addAll(inTurn(term, turn, new PlanPeriod(bound.first(), bound.last())));
            }
        }
        if (all.isEmpty() && !(bounds.isEmpty() && issues.size() > known)) {
            Days looked = bounds.isEmpty() ? new Days(period.start(), period.end()) : bounds.get(0);
            issues.add(new ScheduleIssue("not-in-period", PlaceText.range(looked)));
        } else if (term instanceof Term.Interval && !bounds.isEmpty()) {
            issues.add(new ScheduleIssue(
                    "counted-from", PlaceText.day(bounds.get(0).first())));
        }
        return all;
    }

    /** The stretches that are left without the months that are excepted. */
    List<Days> without(Term.Except except) {
        List<Days> left = new ArrayList<>();
        List<Days> all = bounds(except.of());
        for (Days whole : all) {
            LocalDate from = whole.first();
            for (LocalDate day = from;
                    !day.isAfter(whole.last());
                    day = day.plusMonths(1).withDayOfMonth(1)) {
                boolean out = except.months().contains(day.getMonthValue());
                LocalDate end = YearMonth.from(day).atEndOfMonth();
                if (out && from.isBefore(day)) {
                    left.add(new Days(from, day.minusDays(1)));
                }
                from = out ? end.plusDays(1) : from;
            }
            if (!from.isAfter(whole.last())) {
                left.add(new Days(from, whole.last()));
            }
        }
        if (left.isEmpty() && !all.isEmpty()) {
            issues.add(new ScheduleIssue("not-in-period", PlaceText.range(all.get(0))));
        }
        return left;
    }

    private List<Days> bounds(@Nullable Term bounds) {
        Days whole = new Days(period.start(), period.end());
        if (bounds == null) {
            return List.of(whole);
        }
        if (bounds instanceof Term.Except except) {
            return without(except);
        }
        List<Days> days = new ArrayList<>();
        for (Occurrence occurrence : occurrencesOf.apply(bounds)) {
            if (bounds instanceof Term.Since
                    && days.isEmpty()
                    && occurrence.start() != null
                    && !occurrence.start().isAfter(period.end())) {
                days.add(new Days(occurrence.start(), period.end()));
            } else if (occurrence.start() != null && occurrence.due() != null) {
                days.add(new Days(occurrence.start(), occurrence.due()));
            }
        }
        return days;
    }

    /** One turn; of an interval it begins with the week or month in which the day lies. */
    private static Days turnAt(Term.Recurring term, LocalDate day) {
        Days unit = unitAt(term.rhythm(), day);
        if (!(term instanceof Term.Interval interval)) {
            return unit;
        }
        LocalDate last = term.rhythm() == Rhythm.WEEKLY
                ? unit.last().plusWeeks(interval.every() - 1L)
                : YearMonth.from(unit.last()).plusMonths(interval.every() - 1L).atEndOfMonth();
        return new Days(unit.first(), last);
    }

    private List<Occurrence> inTurn(Term.Recurring term, Days turn, PlanPeriod bound) {
        if (term instanceof Term.Repeated repeated) {
            return inUnit(repeated, turn, bound);
        }
        Days days = term instanceof Term.Each each ? each.slice().days(turn) : turn;
        boolean until = term instanceof Term.Each each && each.until();
        if (!days.touches(bound) || until && !bound.contains(days.last())) {
            return List.of();
        }
        Days clipped = days.clipped(bound);
        return List.of(new Occurrence(until ? null : clipped.first(), clipped.last()));
    }

    private static Days unitAt(Rhythm rhythm, LocalDate day) {
        YearMonth month = YearMonth.from(day);
        return switch (rhythm) {
            case WEEKLY ->
                new Days(
                        day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                        day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
            case QUARTERLY ->
                Place.of(Unit.QUARTER, (day.getMonthValue() + 2) / 3, 0).days(day.getYear());
            case HALF_YEARLY ->
                Place.of(Unit.HALF_YEAR, (day.getMonthValue() + 5) / 6, 0).days(day.getYear());
            default -> new Days(month.atDay(1), month.atEndOfMonth());
        };
    }

    private List<Occurrence> inUnit(Term.Repeated term, Days unit, PlanPeriod bound) {
        if (term.day() == 0) {
            Days clipped = unit.clipped(bound);
            return List.of(new Occurrence(clipped.first(), clipped.last()));
        }
        if (term.rhythm() != Rhythm.MONTHLY && !term.following()) {
            ScheduleIssue which = new ScheduleIssue("which-month", String.valueOf(term.day()));
            if (!issues.contains(which)) {
                issues.add(which);
            }
            return List.of(Occurrence.UNNAMED);
        }
        YearMonth month = YearMonth.from(term.following() ? unit.last().plusDays(1) : unit.first());
        LocalDate due = month.atDay(Math.min(term.day(), month.lengthOfMonth()));
        boolean reported = term.following() && bound.contains(unit.last()) || bound.contains(due) && !term.following();
        return reported ? List.of(new Occurrence(term.until() ? null : due, due)) : List.of();
    }
}
