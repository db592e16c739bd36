package org.opora.schedule;

import org.jspecify.annotations.Nullable;
import org.opora.schedule.Place.Unit;
import org.opora.schedule.Term.Rhythm;

/** «март (2 неделя)», «сентябрь, до 15 числа»: a month and, beside it, the part or the day of it. */
final class MonthPart {

    private MonthPart() {}

    /** Null when the first is no month, or the second no part of one. */
    static @Nullable Term of(Term first, Term second) {
        if (!(first instanceof Term.At at) || at.place().unit() != Unit.MONTH) {
            return null;
        }
        if (second instanceof Term.Repeated day && day.rhythm() == Rhythm.UNSAID && !day.following()) {
            Place place = placed(at.place(), Unit.DAY, day.day());
            return day.until() ? new Term.Until(place) : new Term.At(place);
        }
        boolean part = second instanceof Term.Each each && each.rhythm() == Rhythm.UNSAID && !each.until();
        return part && second instanceof Term.Each each ? part(at.place(), each.slice()) : null;
    }

    private static @Nullable Term part(Place month, Slice slice) {
        boolean last = slice.number() == Slice.LAST;
        return switch (slice.kind()) {
            case WEEK -> new Term.At(placed(month, Unit.WEEK, slice.number()));
            case DECADE -> new Term.At(placed(month, Unit.DECADE, last ? 3 : slice.number()));
            case HALF -> new Term.At(placed(month, Unit.MONTH_HALF, last ? 2 : slice.number()));
            case WEEKDAY ->
                slice.number() == 0
                        ? null
                        : new Term.At(placed(month, Unit.WEEKDAY, slice.number() * 10 + slice.other()));
            default -> null;
        };
    }

    private static Place placed(Place month, Unit unit, int number) {
        return new Place(unit, number, month.month(), month.year(), month.following());
    }
}
