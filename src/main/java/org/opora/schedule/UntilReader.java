package org.opora.schedule;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opora.schedule.Place.Unit;

/** Reads deadlines: «до 1 сентября», «не позднее марта», «по май», «до 1 апреля, 1 июля и 1 октября». */
final class UntilReader {

    /** What «по …» may name the last day of. */
    private static final Set<Unit> LAST_OF = EnumSet.of(Unit.DAY, Unit.MONTH, Unit.YEAR);

    private final Pieces pieces;
    private final PlaceReader places;
    private final RhythmReader rhythms;
    private final List<Place> waiting = new ArrayList<>();

    UntilReader(Pieces pieces, PlaceReader places, RhythmReader rhythms) {
        this.pieces = pieces;
        this.places = places;
        this.rhythms = rhythms;
    }

    /** One or several; empty and nothing taken when none begins here. */
    List<Term> deadlines() {
        int mark = pieces.mark();
        boolean latest = pieces.accept(Lexeme.NOT, Lexeme.LATER);
        List<Term> terms = List.of();
        if (latest) {
            than();
        }
        if (latest || pieces.accept(Lexeme.BEFORE)) {
            terms = until(latest);
        } else if (pieces.accept(Lexeme.TO)) {
            Place place = places.place();
            boolean last = place != null && LAST_OF.contains(place.unit());
            terms = place != null && last ? List.of(new Term.Until(place)) : List.of();
        }
        if (terms.isEmpty()) {
            pieces.back(mark);
        }
        return terms;
    }

    /** @param latest «не позднее марта» is March itself, «до марта» says not whether March counts */
    private List<Term> until(boolean latest) {
        pieces.acceptSign("-");
        Term.Repeated day = rhythms.dayOfMonth(true);
        Term known = day != null ? day : beginningOfSchoolYear();
        if (known != null) {
            return List.of(known);
        }
        boolean end = pieces.accept(Lexeme.END);
        if (end) {
            pieces.accept(Lexeme.CURRENT);
        }
        Place place = end && pieces.accept(Lexeme.YEAR) ? Place.of(Unit.YEAR, 0, 0) : firstOfList();
        boolean exact = end || latest || inclusive() || place != null && place.unit() == Unit.DAY;
        return place == null || !exact ? List.of() : moreDays(place);
    }

    /** «до апреля включительно» says that April counts. */
    private boolean inclusive() {
        return pieces.peek().is(Lexeme.INCLUSIVE)
                || pieces.peek().sign("(") && pieces.peek(1).is(Lexeme.INCLUSIVE);
    }

    /** «не позднее, чем (до) 1 октября». */
    private void than() {
        int mark = pieces.mark();
        pieces.acceptSign(",");
        if (pieces.peek().token().is("чем")) {
            pieces.take();
            pieces.accept(Lexeme.BEFORE);
        } else {
            pieces.back(mark);
        }
    }

    /** «до начала учебного года», «к новому учебному году»: the day before 1 September. */
    private Term.@Nullable Until beginningOfSchoolYear() {
        int mark = pieces.mark();
        boolean begins = pieces.accept(Lexeme.BEGINNING);
        begins |= pieces.accept(Lexeme.NEW);
        Place year = begins ? places.place() : null;
        if (year == null || year.unit() != Unit.SCHOOL_YEAR) {
            pieces.back(mark);
            return null;
        }
        return new Term.Until(Place.day(31, 8).in(year.year()));
    }

    private @Nullable Place firstOfList() {
        List<Place> list = places.list();
        if (!list.isEmpty()) {
            waiting.addAll(list.subList(1, list.size()));
            return list.get(0);
        }
        return places.place();
    }

    /** «до 1 апреля, 1 июля и 1 октября», «до 15 января, апреля, июля»: each is a deadline. */
    private List<Term> moreDays(Place first) {
        List<Term> terms = new ArrayList<>(List.of(new Term.Until(first)));
        waiting.forEach(place -> terms.add(new Term.Until(place)));
        waiting.clear();
        while (true) {
            int mark = pieces.mark();
            boolean joined = pieces.acceptSign(",") || pieces.accept(Lexeme.AND);
            Place next = joined ? another(first) : null;
            if (next == null
                    || next.unit() != Unit.DAY
                    || pieces.peek().sign("-")
                    || pieces.peek().is(Lexeme.TO)) {
                pieces.back(mark);
                return terms;
            }
            terms.add(new Term.Until(next));
        }
    }

    /** The next day; a month in the genitive takes the number of the first. */
    private @Nullable Place another(Place first) {
        Piece next = pieces.peek();
        boolean sameDay = first.unit() == Unit.DAY
                && MonthNames.GENITIVE.contains(next.token().text());
        if (!sameDay) {
            return next.isNumber() ? places.place() : null;
        }
        Place month = places.place();
        return month == null || month.unit() != Unit.MONTH
                ? null
                : new Place(Unit.DAY, first.number(), month.month(), month.year(), month.following());
    }
}
