package org.opora.schedule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opora.schedule.Place.Unit;

/** Reads one place of the calendar: a day, a month, a part of it, a quarter, a year, a school year. */
final class PlaceReader {

    private final Pieces pieces;
    private final YearReader years;
    private final DayReader days;

    PlaceReader(Pieces pieces) {
        this.pieces = pieces;
        this.years = new YearReader(pieces);
        this.days = new DayReader(pieces);
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
        return bare.unit() == Unit.YEAR || bare.unit() == Unit.SCHOOL_YEAR ? bare : dated(bare, mark);
    }

    /** A winter lies in two years: one named year says neither its beginning nor its end. */
    private @Nullable Place dated(Place bare, int mark) {
        boolean twoYears = (pieces.peek(1).sign("-") || pieces.peek(1).sign("/"))
                && pieces.peek(2).isNumber();
        Place dated = years.after(bare);
        if (bare.unit() == Unit.SEASON && bare.number() == 1 && dated.year() != null && !twoYears) {
            pieces.back(mark);
            return null;
        }
        return dated;
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
        if (last == null || last.number() == 0 || !listed(last.unit())) {
            pieces.back(mark);
            return List.of();
        }
        List<Place> places = new ArrayList<>();
        numbers.forEach(
                number -> places.add(new Place(last.unit(), number, last.month(), last.year(), last.following())));
        places.add(last);
        return places;
    }

    private static boolean listed(Unit unit) {
        return unit != Unit.YEAR && unit != Unit.WEEKDAY && unit != Unit.SEASON;
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
        if (first.is(Lexeme.SEASON)) {
            pieces.take();
            pieces.skip(pieces.peek().is(Lexeme.PERIOD) || pieces.peek().is(Lexeme.MONTH_WORD) ? 1 : 0);
            return Place.of(Unit.SEASON, first.number(), 0);
        }
        if (pieces.accept(Lexeme.SCHOOL, Lexeme.YEAR)) {
            return years.yearsAfterSchool();
        }
        Place rough = rough();
        if (rough != null) {
            return rough;
        }
        Place part = part();
        return part != null ? part : first.isNumber() ? days.day() : null;
    }

    /** «начало мая», «в первых числах мая», «начало учебного года», «конец I квартала». */
    private @Nullable Place rough() {
        Piece first = pieces.peek();
        boolean dates = first.is(Lexeme.ORDINAL) && pieces.peek(1).is(Lexeme.DATE);
        int number =
                switch (first.lexeme()) {
                    case BEGINNING -> 1;
                    case MIDDLE -> 2;
                    case END -> 3;
                    default -> !dates ? 0 : first.number() == 1 ? 1 : first.number() == Slice.LAST ? 3 : 0;
                };
        int words = dates ? 2 : 1;
        if (number > 0 && pieces.peek(words).is(Lexeme.MONTH)) {
            pieces.skip(words);
            return Place.of(Unit.ROUGHLY, number, pieces.take().number());
        }
        return number == 0 || number == 2 || dates ? null : edge(number == 3);
    }

    /** The first or the last month of a year, a half or a quarter stands for its beginning or end. */
    private @Nullable Place edge(boolean end) {
        int mark = pieces.mark();
        pieces.take();
        pieces.skip(pieces.peek().is(Lexeme.NEW) || pieces.peek().is(Lexeme.CURRENT) ? 1 : 0);
        Place whole = pieces.accept(Lexeme.YEAR) ? Place.of(Unit.YEAR, 0, 0) : bare();
        int month = whole == null ? 0 : edgeMonth(whole, end);
        if (whole == null || month == 0) {
            pieces.back(mark);
            return null;
        }
        pieces.note("approximate", pieces.words(mark));
        return Place.of(Unit.MONTH, 0, month).in(whole.year());
    }

    private static int edgeMonth(Place whole, boolean end) {
        return switch (whole.unit()) {
            case YEAR -> end ? 12 : 1;
            case SCHOOL_YEAR -> end ? 0 : 9;
            case QUARTER -> end ? whole.number() * 3 : whole.number() * 3 - 2;
            case HALF_YEAR -> end ? whole.number() * 6 : whole.number() * 6 - 5;
            default -> 0;
        };
    }

    private @Nullable Place part() {
        int number = ordinal();
        if (number < 1 || number > 5) {
            return null;
        }
        boolean last = number == 5 && pieces.peek().is(Lexeme.ORDINAL);
        boolean halfOfMonth = pieces.peek(1).token().is("пол") && pieces.peek(2).is(Lexeme.MONTH);
        Lexeme what = halfOfMonth ? Lexeme.HALF : pieces.peek(1).lexeme();
        if (what == Lexeme.WEEKDAY) {
            return weekday(number);
        }
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

    /** «последняя пятница мая»; a five written as a digit is not the last one. */
    private @Nullable Place weekday(int which) {
        boolean fifth = which == Slice.LAST && pieces.peek().isNumber();
        if (fifth || !pieces.peek(2).is(Lexeme.MONTH)) {
            return null;
        }
        pieces.take();
        int day = pieces.take().number();
        return Place.of(Unit.WEEKDAY, which * 10 + day, pieces.take().number());
    }

    private @Nullable Place part(Lexeme what, int which) {
        if (what == Lexeme.QUARTER) {
            return Place.of(Unit.QUARTER, which, 0);
        }
        if (what == Lexeme.HALF_YEAR) {
            return Place.of(Unit.HALF_YEAR, which, 0);
        }
        if (what == Lexeme.HALF && pieces.accept(Lexeme.SCHOOL, Lexeme.YEAR)) {
            return Place.of(Unit.SCHOOL_HALF, which, 0);
        }
        if (what == Lexeme.HALF && pieces.accept(Lexeme.YEAR)) {
            return Place.of(Unit.HALF_YEAR, which, 0);
        }
        Piece month = pieces.take();
        if (!month.is(Lexeme.MONTH)) {
            return null;
        }
        Unit unit = what == Lexeme.DECADE ? Unit.DECADE : what == Lexeme.WEEK ? Unit.WEEK : Unit.MONTH_HALF;
        return Place.of(unit, which, month.number());
    }
}
