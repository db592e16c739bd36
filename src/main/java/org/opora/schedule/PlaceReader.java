package org.opora.schedule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opora.schedule.Place.Unit;

/** Reads one place of the calendar: a day, a month, a part of it, a quarter, a year, a school year. */
final class PlaceReader {

    private final Pieces pieces;
    private final YearReader years;

    PlaceReader(Pieces pieces) {
        this.pieces = pieces;
        this.years = new YearReader(pieces);
    }

    /** One place with its year where one is written, or null and nothing taken. */
    @Nullable
    Place place() {
        int mark = pieces.mark();
        Place bare = bare();
        if (bare == null) {
            pieces.back(mark);
            return null;
        }
        return bare.unit() == Unit.YEAR || bare.unit() == Unit.SCHOOL_YEAR ? bare : years.after(bare);
    }

    /** «10, 15 и 20 сентября», «I, III квартал», «1-2 квартал» stand for several; empty when no such list is here. */
    List<Place> list() {
        int mark = pieces.mark();
        List<Integer> numbers = new ArrayList<>();
        while (ordinal() > 0 && listGoesOn(1)) {
            numbers.add(ordinal());
            pieces.skip(2);
        }
        Place last = numbers.isEmpty() ? null : place();
        if (last == null || last.number() == 0 || last.unit() == Unit.YEAR) {
            pieces.back(mark);
            return List.of();
        }
        List<Place> places = new ArrayList<>();
        numbers.forEach(
                number -> places.add(new Place(last.unit(), number, last.month(), last.year(), last.following())));
        places.add(last);
        return places;
    }

    private boolean listGoesOn(int ahead) {
        Piece between = pieces.peek(ahead);
        Piece next = pieces.peek(ahead + 1);
        boolean number = next.isNumber() && next.value() <= 31 || next.is(Lexeme.ORDINAL);
        return number && (between.sign(",") || between.is(Lexeme.AND));
    }

    /** «1» of «с 1 по 15 сентября» or «01-15.09.2026»: a number that takes its month from the place after it; 0 if none. */
    int loneNumber() {
        return ordinal();
    }

    private int ordinal() {
        Piece piece = pieces.peek();
        if (piece.isNumber() && piece.value() <= 31) {
            return piece.value();
        }
        return piece.is(Lexeme.ORDINAL) || piece.is(Lexeme.COUNT) ? piece.number() : 0;
    }

    private @Nullable Place bare() {
        Piece first = pieces.peek();
        if (first.isNumber() && first.token().fullYear()) {
            return years.yearPlace();
        }
        if (first.is(Lexeme.MONTH)) {
            pieces.take();
            pieces.accept(Lexeme.MONTH_WORD);
            return Place.of(Unit.MONTH, 0, first.number());
        }
        if (pieces.accept(Lexeme.SCHOOL, Lexeme.YEAR)) {
            return years.yearsAfterSchool();
        }
        Place rough = rough();
        if (rough != null) {
            return rough;
        }
        Place part = part();
        return part != null ? part : first.isNumber() ? day() : null;
    }

    private @Nullable Place rough() {
        int number =
                switch (pieces.peek().lexeme()) {
                    case BEGINNING -> 1;
                    case MIDDLE -> 2;
                    case END -> 3;
                    default -> 0;
                };
        if (number == 0 || !pieces.peek(1).is(Lexeme.MONTH)) {
            return null;
        }
        pieces.take();
        return Place.of(Unit.ROUGHLY, number, pieces.take().number());
    }

    private @Nullable Place part() {
        int number = ordinal();
        if (number < 1 || number > 5) {
            return null;
        }
        boolean last = number == 5 && pieces.peek().is(Lexeme.ORDINAL);
        Lexeme what = pieces.peek(1).lexeme();
        int highest =
                switch (what) {
                    case QUARTER -> 4;
                    case HALF_YEAR, HALF -> 2;
                    case DECADE -> 3;
                    case WEEK -> last ? 5 : 4;
                    default -> 0;
                };
        int which = last ? highest : number;
        if (highest == 0 || which > highest) {
            return null;
        }
        pieces.skip(2);
        return part(what, which);
    }

    private @Nullable Place part(Lexeme what, int which) {
        if (what == Lexeme.QUARTER) {
            return Place.of(Unit.QUARTER, which, 0);
        }
        if (what == Lexeme.HALF_YEAR) {
            return Place.of(Unit.HALF_YEAR, which, 0);
        }
        Piece month = pieces.take();
        if (!month.is(Lexeme.MONTH)) {
            return null;
        }
        Unit unit = what == Lexeme.DECADE ? Unit.DECADE : what == Lexeme.WEEK ? Unit.WEEK : Unit.MONTH_HALF;
        return Place.of(unit, which, month.number());
    }

    /** «01.09», «1 сентября», «09.2026», «1/9/2026». */
    private @Nullable Place day() {
        Piece first = pieces.take();
        if (pieces.peek().is(Lexeme.MONTH) && first.value() <= 99) {
            return Place.day(first.value(), pieces.take().number());
        }
        boolean slashed = pieces.peek().sign("/")
                && pieces.peek(1).isNumber()
                && pieces.peek(2).sign("/");
        if (!slashed && !pieces.peek().sign(".")) {
            return null;
        }
        pieces.take();
        Piece second = pieces.take();
        if (!second.isNumber()) {
            return null;
        }
        if (second.token().fullYear() && first.value() >= 1 && first.value() <= 12) {
            return Place.of(Unit.MONTH, 0, first.value()).in(second.value());
        }
        boolean complete = (pieces.peek().sign(".") || pieces.peek().sign("/"))
                && pieces.peek(1).isNumber();
        return second.value() >= 1 && second.value() <= 12 || complete
                ? Place.day(first.value(), second.value())
                : null;
    }
}
