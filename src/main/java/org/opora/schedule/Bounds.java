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
    static @Nullable Term of(Term.Repeated rhythm, Term other, boolean then) {
        if (other instanceof Term.Whole whole && whole.kind() != ScheduleKind.ANNUAL) {
            return rhythm;
        }
        if (rhythm.bounds() != null) {
            return null;
        }
        if (then && other instanceof Term.At start && !yearLong(start.place())) {
            return within(rhythm, new Term.Since(start.place()));
        }
        return bounds(rhythm.rhythm(), other) ? within(rhythm, other) : null;
    }

    static Term.Repeated within(Term.Repeated rhythm, Term bounds) {
        return new Term.Repeated(rhythm.rhythm(), rhythm.day(), rhythm.until(), rhythm.following(), bounds);
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

    static boolean yearLong(Place place) {
        return place.unit() == Unit.YEAR || place.unit() == Unit.SCHOOL_YEAR;
    }
}
