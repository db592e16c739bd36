package org.opora.schedule;

import org.jspecify.annotations.Nullable;
import org.opora.schedule.Place.Unit;

/** Reads years: after a day or a month, on their own, of a school, «следующего за отчетным». */
final class YearReader {

    private static final int CENTURY = 2000;

    private final Pieces pieces;

    YearReader(Pieces pieces) {
        this.pieces = pieces;
    }

    /** A place that begins with a year: ISO day, school year, year. */
    @Nullable
    Place yearPlace() {
        int year = pieces.take().value();
        if (signed("-") || signed(".")) {
            Place day =
                    Place.day(pieces.peek(3).value(), pieces.peek(1).value()).in(year);
            pieces.skip(4);
            return day;
        }
        int second = schoolYearEnd(year);
        if (second > 0) {
            return Place.of(Unit.SCHOOL_YEAR, 0, 0).in(year);
        }
        if (pieces.peek().is(Lexeme.SCHOOL)) {
            return null;
        }
        yearWords();
        return Place.of(Unit.YEAR, 0, 0).in(year);
    }

    /** «-05-15» or «.05.15» behind a year. */
    private boolean signed(String sign) {
        return pieces.peek().sign(sign)
                && pieces.peek(1).isNumber()
                && pieces.peek(2).sign(sign)
                && pieces.peek(3).isNumber();
    }

    /** «учебный год 2026-2027», «учебный год». */
    Place yearsAfterSchool() {
        Place none = Place.of(Unit.SCHOOL_YEAR, 0, 0);
        if (pieces.peek().token().fullYear()
                && range()
                && pieces.peek(2).value() % 100 == (pieces.peek().value() + 1) % 100) {
            int year = pieces.peek().value();
            pieces.skip(3);
            yearWords();
            return none.in(year);
        }
        return none;
    }

    private boolean range() {
        return (pieces.peek(1).sign("-") || pieces.peek(1).sign("/"))
                && pieces.peek(2).isNumber();
    }

    /** Takes «-2024 учебного года» or «/2024» after a first year; 0 and nothing taken when no school year is meant. */
    private int schoolYearEnd(int first) {
        boolean slash = pieces.peek().sign("/");
        Piece second = pieces.peek(1);
        boolean next = second.isNumber() && second.value() % 100 == (first + 1) % 100;
        boolean named = pieces.peek(2).is(Lexeme.SCHOOL)
                || pieces.peek(2).is(Lexeme.YEAR) && pieces.peek(3).is(Lexeme.SCHOOL);
        if (!next || !slash && !(pieces.peek().sign("-") && named)) {
            return 0;
        }
        pieces.skip(2);
        pieces.accept(Lexeme.SCHOOL);
        yearWords();
        return first + 1;
    }

    /** The year of a day, a month, a quarter; null stays null where none is written. */
    Place after(Place place) {
        if (pieces.peek().sign(".") && pieces.peek(1).isNumber()
                || pieces.peek().sign("/") && pieces.peek(1).isNumber()) {
            if (place.year() == null) {
                pieces.take();
                Place dated = place.in(full(pieces.take()));
                yearWords();
                return dated;
            }
        }
        boolean comma = pieces.peek().sign(",") && pieces.peek(1).token().fullYear() && endsAfter(2);
        if (comma) {
            pieces.take();
        }
        if (place.year() == null && pieces.peek().token().fullYear()) {
            return number(place);
        }
        if (place.year() == null
                && pieces.peek().isNumber()
                && pieces.peek().value() < 100
                && pieces.peek(1).is(Lexeme.YEAR)) {
            Place dated = place.in(full(pieces.take()));
            yearWords();
            return dated;
        }
        return wordsAfter(place);
    }

    private boolean endsAfter(int ahead) {
        Piece piece = pieces.peek(ahead);
        boolean heads = piece.is(Lexeme.YEAR) && pieces.peek(ahead + 1).sign(":");
        return piece.last() || piece.is(Lexeme.YEAR) && !heads || piece.sign(";") || piece.sign("\n");
    }

    private Place number(Place place) {
        int year = pieces.take().value();
        int end = schoolYearEnd(year);
        boolean winter = place.unit() == Unit.SEASON && place.number() == 1;
        boolean half = place.unit() == Unit.SCHOOL_HALF || place.unit() == Unit.HALF_YEAR;
        boolean nextYear = pieces.peek().sign("-") && pieces.peek(1).value() == year + 1;
        if (end == 0 && nextYear && (winter || half)) {
            pieces.skip(2);
            yearWords();
            return winter
                    ? place.in(year)
                    : Place.of(Unit.SCHOOL_HALF, place.number(), 0).in(year);
        }
        if (end > 0 && place.unit() == Unit.SEASON) {
            return place.in(winter || place.number() == 4 ? year : end);
        }
        if (end > 0) {
            return place.unit() == Unit.HALF_YEAR
                    ? Place.of(Unit.SCHOOL_HALF, place.number(), 0).in(year)
                    : place.in(place.month() >= 9 ? year : end);
        }
        yearWords();
        return place.in(year);
    }

    private Place wordsAfter(Place place) {
        int mark = pieces.mark();
        pieces.acceptSign(",");
        if (followingYear()) {
            return place.inFollowing();
        }
        pieces.back(mark);
        if (pieces.accept(Lexeme.EVERY, Lexeme.YEAR)) {
            pieces.sayAnnual();
        } else if (pieces.ahead(Lexeme.CURRENT, Lexeme.YEAR)) {
            pieces.skip(2);
        } else if (place.unit() == Unit.HALF_YEAR && pieces.accept(Lexeme.SCHOOL, Lexeme.YEAR)) {
            return Place.of(Unit.SCHOOL_HALF, place.number(), 0);
        } else {
            yearWords();
        }
        return place;
    }

    /** «года, следующего за отчетным (годом)», «следующего за отчетным года», «следующего года». */
    private boolean followingYear() {
        int mark = pieces.mark();
        boolean yearBefore = pieces.accept(Lexeme.YEAR);
        pieces.acceptSign(",");
        boolean following = pieces.accept(Lexeme.FOLLOWING);
        pieces.accept(Lexeme.CALENDAR);
        boolean behind = following && pieces.accept(Lexeme.BEHIND, Lexeme.REPORTING);
        boolean yearAfter = following && pieces.accept(Lexeme.YEAR);
        if (following && (behind && yearBefore || yearAfter)) {
            return true;
        }
        pieces.back(mark);
        return false;
    }

    private void yearWords() {
        pieces.accept(Lexeme.CALENDAR);
        while (pieces.accept(Lexeme.YEAR)) {
            continue;
        }
    }

    private static int full(Piece piece) {
        return piece.token().text().length() == 2 ? CENTURY + piece.value() : piece.value();
    }
}
