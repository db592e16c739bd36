package org.opora.schedule;

import org.jspecify.annotations.Nullable;
import org.opora.schedule.Place.Unit;
import org.opora.schedule.Term.Rhythm;

/** Gives a rhythm its day and the days between which it goes on. */
final class Bounds {

    private Bounds() {}

    /** «ежемесячно» and «до 5 числа»; null when they are not of one statement. */
    static Term.@Nullable Repeated dayOf(Term.Repeated first, Term.Repeated second) {
        Term.Repeated named = first.day() == 0 ? first : second;
        Term.Repeated dated = first.day() == 0 ? second : first;
        boolean fits = named.day() == 0 && dated.day() > 0;
        Term bounds = named.bounds() == null ? dated.bounds() : named.bounds();
        return fits ? new Term.Repeated(named.rhythm(), dated.day(), dated.until(), dated.following(), bounds) : null;
    }

    /** The rhythm within the other statement, or null when that one does not bound it. */
    static @Nullable Term of(Term.Recurring rhythm, Term other, boolean then) {
        if (other instanceof Term.Whole whole && whole.kind() != ScheduleKind.ANNUAL) {
            return rhythm;
        }
        if (rhythm.bounds() != null) {
            return null;
        }
        if (then && other instanceof Term.At start && !yearLong(start.place())) {
            return rhythm.within(new Term.Since(start.place()));
        }
        return bounds(rhythm.rhythm(), other) ? rhythm.within(other) : null;
    }

    /** «ежемесячно, кроме июля», «в течение года, кроме июля»: null when nothing is there to take months from. */
    static @Nullable Term without(Term whole, Term.Except except) {
        if (except.of() != null) {
            return whole instanceof Term.Recurring rhythm && rhythm.bounds() == null ? rhythm.within(except) : null;
        }
        if (whole instanceof Term.Recurring rhythm) {
            boolean twice = rhythm.bounds() instanceof Term.Except;
            return twice ? null : rhythm.within(new Term.Except(except.months(), rhythm.bounds()));
        }
        boolean lasting = whole instanceof Term.Whole some && some.kind() != ScheduleKind.ANNUAL;
        return lasting || bounds(Rhythm.MONTHLY, whole) ? new Term.Except(except.months(), whole) : null;
    }

    /** «ежемесячно» and «последняя пятница»; null when no such day is in each turn. */
    static @Nullable Term slice(Term.Repeated rhythm, Term.Each part) {
        boolean fits = rhythm.day() == 0 && part.slice().fits(rhythm.rhythm());
        boolean open = part.rhythm() == Rhythm.UNSAID || part.rhythm() == rhythm.rhythm();
        return fits && open ? new Term.Each(rhythm.rhythm(), part.slice(), part.until(), rhythm.bounds()) : null;
    }

    /** The other statement is longer than one turn of the rhythm. */
    static boolean bounds(Rhythm rhythm, Term other) {
        return other instanceof Term.Between
                || other instanceof Term.Since
                || other instanceof Term.At at && wider(at.place(), rhythm);
    }

    private static boolean wider(Place place, Rhythm rhythm) {
        boolean half = place.unit() == Unit.HALF_YEAR || place.unit() == Unit.SCHOOL_HALF;
        boolean quarter = half || place.unit() == Unit.QUARTER;
        return yearLong(place)
                || switch (rhythm) {
                    case WEEKLY -> quarter || place.unit() == Unit.MONTH;
                    case MONTHLY, UNSAID -> quarter;
                    case QUARTERLY -> half;
                    case HALF_YEARLY -> false;
                };
    }

    /** «ежегодно с 2027 года»: once in each year from that one on. */
    static boolean everyYear(Term.Since since, boolean annual) {
        return annual && since.place().unit() == Unit.YEAR && since.place().year() != null;
    }

    static boolean yearLong(Place place) {
        return place.unit() == Unit.YEAR || place.unit() == Unit.SCHOOL_YEAR;
    }
}
