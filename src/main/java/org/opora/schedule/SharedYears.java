package org.opora.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.opora.schedule.Place.Unit;

/** Reads years and days that stand apart: «2026 г.: март, октябрь; 2027 г.: май», «май 2026, 2027 и 2028». */
final class SharedYears {

    private static final int SOME_YEAR = 2024;

    private final Pieces pieces;
    private final PlaceReader places;
    private final Supplier<List<Term>> dated;
    private boolean torn;

    /** @param dated reads the next statement with days */
    SharedYears(Pieces pieces, PlaceReader places, Supplier<List<Term>> dated) {
        this.pieces = pieces;
        this.places = places;
        this.dated = dated;
    }

    /** What stands under a year that heads it; empty and nothing taken when none does. */
    List<Term> headed() {
        int mark = pieces.mark();
        pieces.accept(Lexeme.IN);
        Place head = pieces.peek().token().fullYear() ? places.place() : null;
        Integer year = head == null || head.unit() != Unit.YEAR ? null : head.year();
        boolean colon = pieces.peek().sign(":");
        boolean heads = year != null && (pieces.acceptSign(":") || pieces.acceptSign("-"));
        torn = false;
        List<Term> terms = heads && year != null ? under(year) : List.of();
        torn &= colon;
        if (terms.isEmpty()) {
            pieces.back(mark);
        }
        return terms;
    }

    /** A year with a colon stood there, and days that cannot be of that year. */
    boolean torn() {
        return torn;
    }

    private List<Term> under(int year) {
        List<Term> terms = new ArrayList<>();
        int mark = pieces.mark();
        List<Term> next = next(year);
        while (!next.isEmpty()) {
            terms.addAll(next);
            mark = pieces.mark();
            next = pieces.acceptSign(",") || pieces.accept(Lexeme.AND) ? next(year) : List.of();
        }
        pieces.back(mark);
        return terms;
    }

    /** Days without a year of their own, in that year; empty when something else stands here. */
    private List<Term> next(int year) {
        List<Term> in = new ArrayList<>();
        for (Term term : pieces.peek().token().fullYear() ? List.<Term>of() : dated.get()) {
            Term named = in(term, year);
            if (named == null) {
                torn = true;
                return List.of();
            }
            in.add(named);
        }
        return in;
    }

    private static @Nullable Term in(Term term, int year) {
        if (term instanceof Term.At at && open(at.place())) {
            return new Term.At(at.place().in(year));
        }
        if (term instanceof Term.Until until && open(until.place())) {
            return new Term.Until(until.place().in(year));
        }
        if (term instanceof Term.Since since && open(since.place())) {
            return new Term.Since(since.place().in(year));
        }
        boolean range = term instanceof Term.Between between
                && open(between.from())
                && open(between.to())
                && !between.from().first(SOME_YEAR).isAfter(between.to().first(SOME_YEAR));
        return range && term instanceof Term.Between between
                ? new Term.Between(between.from().in(year), between.to().in(year))
                : null;
    }

    /** A winter and a school year lie in two years. */
    private static boolean open(Place place) {
        boolean one = place.unit() != Unit.YEAR
                && place.unit() != Unit.SCHOOL_YEAR
                && place.unit() != Unit.SCHOOL_HALF
                && place.unit() != Unit.SEASON;
        return one && place.year() == null && !place.following() && place.exists();
    }

    /**
     * The same day or month in the years that follow its own. Where other days stand before it («май, октябрь 2026, 2027») nobody
     * can tell whose years they are: then empty.
     *
     * @param first where the statement begins
     */
    List<Term> repeated(List<Term> terms, int first) {
        Term only = terms.size() == 1 ? terms.get(0) : null;
        Place place = only instanceof Term.At at ? at.place() : only instanceof Term.Until until ? until.place() : null;
        Integer year = place == null ? null : place.year();
        if (place == null
                || year == null
                || only == null
                || place.unit() == Unit.YEAR
                || place.unit() == Unit.SCHOOL_YEAR
                || !yearAhead(year)) {
            return terms;
        }
        Piece before = pieces.peek(first - 1 - pieces.mark());
        if (before.sign(",") || before.is(Lexeme.AND)) {
            return List.of();
        }
        List<Term> all = new ArrayList<>(terms);
        while (yearAhead(year)) {
            pieces.take();
            year = pieces.take().value();
            all.add(only instanceof Term.At ? new Term.At(place.in(year)) : new Term.Until(place.in(year)));
        }
        while (pieces.accept(Lexeme.YEAR)) {
            continue;
        }
        return all;
    }

    /** «, 2027» right behind the year before it, and no day or month of its own. */
    private boolean yearAhead(int year) {
        boolean joined = pieces.peek(-1).isNumber()
                && (pieces.peek().sign(",") || pieces.peek().is(Lexeme.AND));
        Piece next = pieces.peek(1);
        Piece behind = pieces.peek(2);
        boolean bare = next.token().fullYear() && next.value() > year && next.value() < year + 20;
        return joined && bare && !behind.sign("-") && !behind.sign(".") && !behind.sign(":") && !behind.sign("/");
    }
}
