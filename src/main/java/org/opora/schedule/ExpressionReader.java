package org.opora.schedule;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opora.schedule.Term.Rhythm;

/**
 * Reads a cell of dates into an expression, once from left to right. Words and signs that could turn the meaning round
 * («кроме», «или», «±», «май (июнь)», a number nobody asked for) make the whole cell unknown; other strange words are
 * reported and left aside.
 */
final class ExpressionReader {

    /** A cell that is longer is a text, not a date. */
    static final int LONGEST = 1000;

    private static final int MOST_TERMS = 60;

    /** «май/июнь», «15 мая ±3 дня», «май?», «__.05.2027»: the day is one of several, or still to be filled in. */
    private static final String DOUBTFUL = "/±+~≈?_÷";

    private static final String LEFT_OUT = "…";

    private static final Set<Lexeme> HARMLESS = EnumSet.of(
            Lexeme.AND,
            Lexeme.IN,
            Lexeme.NOISE,
            Lexeme.ABOUT,
            Lexeme.YEAR,
            Lexeme.INCLUSIVE,
            Lexeme.THEN,
            Lexeme.PERIOD,
            Lexeme.WHOLE,
            Lexeme.MONTH_WORD,
            Lexeme.CALENDAR,
            Lexeme.DATE,
            Lexeme.CURRENT,
            Lexeme.HOLIDAYS);

    private final String raw;
    private final List<ScheduleIssue> notes = new ArrayList<>();
    private final List<Said> said = new ArrayList<>();
    private final List<String> strange = new ArrayList<>();
    private boolean spoiled;
    private boolean then;
    private boolean apart;
    private boolean bracket;

    private ExpressionReader(String raw) {
        this.raw = raw;
    }

    static Expression read(String raw) {
        ExpressionReader reader = new ExpressionReader(raw);
        return raw.length() > LONGEST ? reader.unknown() : reader.read();
    }

    private Expression read() {
        Pieces pieces = new Pieces(raw, PieceList.of(raw, notes));
        TermReader reader = new TermReader(pieces);
        while (!pieces.done() && !spoiled) {
            if (TimeOfDay.taken(pieces)) {
                continue;
            }
            List<Term> next = reader.next();
            if (next.isEmpty()) {
                leave(pieces);
            } else {
                next.forEach(this::say);
            }
            spoiled |= said.size() > MOST_TERMS;
        }
        notes.addAll(pieces.notes());
        return spoiled || said.isEmpty() && !strange.isEmpty() ? unknown() : settled(pieces.annual());
    }

    private void say(Term term) {
        said.add(new Said(term, apart, bracket));
        apart = false;
    }

    private void leave(Pieces pieces) {
        if (pieces.done()) {
            return;
        }
        Piece piece = pieces.take();
        if (Stages.named(piece, pieces)) {
            pieces.note("noted", pieces.words(pieces.mark() - 2));
            apart = true;
            return;
        }
        then |= piece.is(Lexeme.THEN);
        spoiled |= piece.token().text().length() == 1
                && DOUBTFUL.contains(piece.token().text());
        spoiled |= piece.sign(LEFT_OUT) && !pieces.done();
        if (piece.is(Lexeme.ABOUT)) {
            pieces.note("approximate", pieces.words(piece, piece));
        }
        apart |= piece.strange() || piece.sign(";") || piece.sign("\n");
        bracket = piece.sign("(") || bracket && !piece.sign(")");
        if (piece.strange()) {
            strange.add(pieces.words(piece, piece));
        } else if (piece.isNumber() && pieces.acceptSign(")")) {
            return;
        } else if (piece.isNumber() || piece.token().word() && !HARMLESS.contains(piece.lexeme())) {
            spoiled = true;
        }
    }

    private Expression unknown() {
        return new Expression(
                List.of(new Term.Spoken(ScheduleKind.UNKNOWN, "not-understood", raw.strip())), false, notes);
    }

    private Expression settled(boolean annual) {
        if (!strange.isEmpty()) {
            notes.add(new ScheduleIssue("words-left", String.join(" ", strange)));
        }
        if (annual && said.stream().anyMatch(one -> !one.whole(ScheduleKind.ANNUAL))) {
            said.removeIf(one -> one.whole(ScheduleKind.ANNUAL));
        }
        if (Said.otherwise(said)) {
            return unknown();
        }
        if (then && !annual && said.size() == 1 && said.get(0).term() instanceof Term.At) {
            notes.add(new ScheduleIssue("words-left", "далее"));
        }
        List<Term> terms = Statements.joined(said, then, notes);
        List<Term> years = annual && !then ? EachYear.of(terms) : List.of();
        if (!years.isEmpty()) {
            return new Expression(years, false, notes);
        }
        boolean misread = !strange.isEmpty() && terms.stream().anyMatch(ExpressionReader::onlyYear);
        if (misread || terms.stream().anyMatch(ExpressionReader::loneDay)) {
            return unknown();
        }
        shareYear(terms);
        return new Expression(terms, annual, notes);
    }

    /** «до 5 числа» without saying of which month, «кроме июля» without saying of what. */
    private static boolean loneDay(Term term) {
        return term instanceof Term.Recurring recurring && recurring.rhythm() == Rhythm.UNSAID
                || term instanceof Term.Except except && except.of() == null;
    }

    /** A year beside a word that nobody understands: the word may have been a month. */
    private static boolean onlyYear(Term term) {
        return term instanceof Term.At at && Bounds.yearLong(at.place())
                || term instanceof Term.Between between && Bounds.yearLong(between.from());
    }

    /** «март, июнь, октябрь 2023»: the year named last belongs to those before it, as long as they come in order. */
    private static void shareYear(List<Term> terms) {
        for (int i = terms.size() - 2; i >= 0; i--) {
            Place here = placeOf(terms.get(i));
            Place next = placeOf(terms.get(i + 1));
            if (here != null && next != null && shares(here, next)) {
                terms.set(i, dated(terms.get(i), here.in(next.year())));
            }
        }
    }

    private static boolean shares(Place here, Place next) {
        boolean open = here.year() == null && !here.following() && next.year() != null;
        return open && here.exists() && next.exists() && !here.first(2024).isAfter(next.first(2024));
    }

    private static Term dated(Term term, Place place) {
        if (term instanceof Term.Between between) {
            return new Term.Between(between.from(), place);
        }
        return term instanceof Term.At ? new Term.At(place) : new Term.Until(place);
    }

    private static @Nullable Place placeOf(Term term) {
        if (term instanceof Term.Between between) {
            return between.from().year() == null ? between.to() : null;
        }
        if (term instanceof Term.At at) {
            return at.place();
        }
        return term instanceof Term.Until until ? until.place() : null;
    }
}
