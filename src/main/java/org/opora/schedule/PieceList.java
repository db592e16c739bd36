package org.opora.schedule;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives each token its meaning; joins what a stray space has torn apart, drops what only decorates. */
final class PieceList {

    private static final Set<String> SUFFIXES =
            Set.of("й", "го", "я", "ая", "ое", "е", "му", "х", "ти", "м", "ой", "ый", "ий", "ом", "ого");

    private static final Set<Lexeme> OPEN = EnumSet.of(
            Lexeme.BEFORE, Lexeme.FROM, Lexeme.TO, Lexeme.IN, Lexeme.NOT, Lexeme.LATER, Lexeme.COURSE, Lexeme.BEHIND);

    private final String raw;
    private final List<Token> tokens;
    private final List<ScheduleIssue> notes;
    private final List<Piece> pieces = new ArrayList<>();
    private int at;

    private PieceList(String raw, List<ScheduleIssue> notes) {
        this.raw = raw;
        this.tokens = Tokens.of(raw, notes);
        this.notes = notes;
    }

    static List<Piece> of(String raw, List<ScheduleIssue> notes) {
        PieceList list = new PieceList(raw, notes);
        while (list.at < list.tokens.size()) {
            list.next();
        }
        return list.pieces;
    }

    private void next() {
        Token token = tokens.get(at);
        switch (token.type()) {
            case NUMBER -> number(token);
            case WORD -> word(token);
            default -> sign(token);
        }
    }

    /** A full stop matters only between two numbers; a hyphen before «й», «го» belongs to the number. */
    private void sign(Token token) {
        if (dots(token)) {
            return;
        }
        boolean stop = token.is(".");
        boolean between = previous().number() && token(at + 1).number();
        boolean suffix = token.is("-")
                && (previous().number() || Letters.roman(previous().text()) > 0)
                && SUFFIXES.contains(token(at + 1).text());
        if (suffix) {
            at++;
        } else if ((!stop || between) && !(token.is("\n") && goesOn())) {
            pieces.add(new Piece(token, Lexeme.UNKNOWN, 0));
        }
        at++;
    }

    /** «сентябрь..май», ««....» мая»: several full stops before something are one sign, and stand for what is left out. */
    private boolean dots(Token token) {
        int end = at;
        while (token(end).is(".")) {
            end++;
        }
        Token next = token(end);
        boolean several = end - at > 1 && (next.word() || next.number());
        if (several) {
            add(new Token(Token.Type.SIGN, "…", token.from(), token(end - 1).to(), -1), Lexeme.UNKNOWN, 0);
            at = end;
        }
        return several;
    }

    /** A line that ends after a preposition or before a year is only wrapped. */
    private boolean goesOn() {
        Token next = token(at + 1);
        Piece last = pieces.isEmpty() ? Piece.END : pieces.get(pieces.size() - 1);
        boolean waits = OPEN.contains(last.lexeme())
                || last.sign("-")
                || last.sign(",")
                || last.sign(":")
                || last.sign("(")
                || next.is("(");
        return waits
                || next.fullYear() && !heads(at + 1)
                || next.word() && (next.text().equals("г") || next.text().startsWith("год"));
    }

    /** «2027 г.: май» begins anew. */
    private boolean heads(int year) {
        int end = year + 1;
        while (token(end).is(".")
                || token(end).is("г")
                || token(end).word() && token(end).text().startsWith("год")) {
            end++;
        }
        return token(end).is(":");
    }

    private void number(Token token) {
        Token next = token(at + 1);
        String joined = token.text() + next.text();
        boolean year =
                next.number() && joined.length() == 4 && joined.compareTo("1990") >= 0 && joined.compareTo("2100") < 0;
        if (year && (previous().is(".") || lastIsMonth())) {
            notes.add(new ScheduleIssue("typing", shown(token, next) + " → " + joined));
            add(
                    new Token(Token.Type.NUMBER, joined, token.from(), next.to(), Integer.parseInt(joined)),
                    Lexeme.UNKNOWN,
                    0);
            at += 2;
        } else {
            add(token, Lexeme.UNKNOWN, 0);
            at += SUFFIXES.contains(next.text()) && next.word() ? 2 : 1;
        }
    }

    private void word(Token token) {
        Token next = token(at + 1);
        Token tail = token(at + 2);
        String contracted = token.text() + next.text() + tail.text();
        if (next.to() - next.from() == 1
                && tail.from() - token.to() == 1
                && tail.word()
                && Lexicon.exact(contracted) != null) {
            known(new Token(Token.Type.WORD, contracted, token.from(), tail.to(), -1), Lexicon.find(contracted));
            at += 3;
        } else if (next.word() && torn(token, next)) {
            String joined = token.text() + next.text();
            notes.add(new ScheduleIssue("typing", shown(token, next) + " → " + joined));
            known(new Token(Token.Type.WORD, joined, token.from(), next.to(), -1), Lexicon.find(joined));
            at += 2;
        } else {
            known(token, Lexicon.find(token.text()));
            at++;
        }
    }

    private static boolean torn(Token token, Token next) {
        boolean oneIsStrange = Lexicon.find(token.text()) == null || Lexicon.find(next.text()) == null;
        String joined = token.text() + next.text();
        return oneIsStrange && joined.length() >= 4 && Lexicon.exact(joined) != null;
    }

    private void known(Token token, Lexicon.@Nullable Found found) {
        int roman = Letters.roman(token.text());
        int misread = Letters.misreadRoman(token.text());
        if (roman > 0) {
            add(token, Lexeme.ORDINAL, roman);
        } else if (misread > 0 && beforePartOfYear()) {
            notes.add(new ScheduleIssue("typing", shown(token, token) + " → " + misread));
            add(token, Lexeme.ORDINAL, misread);
        } else if (found == null) {
            add(token, Lexeme.UNKNOWN, 0);
        } else {
            if (found.mended()) {
                notes.add(new ScheduleIssue("typing", shown(token, token) + " → " + found.form()));
            }
            add(token, found.entry().lexeme(), found.entry().number());
        }
    }

    private boolean beforePartOfYear() {
        Lexicon.Entry next = Lexicon.exact(token(at + 1).text());
        return next != null && (next.lexeme() == Lexeme.QUARTER || next.lexeme() == Lexeme.HALF_YEAR);
    }

    private void add(Token token, Lexeme lexeme, int number) {
        pieces.add(new Piece(token, lexeme, number));
    }

    private String shown(Token first, Token last) {
        return raw.substring(first.from(), last.to());
    }

    private boolean lastIsMonth() {
        return !pieces.isEmpty() && pieces.get(pieces.size() - 1).is(Lexeme.MONTH);
    }

    private Token previous() {
        return token(at - 1);
    }

    private Token token(int index) {
        return index < 0 || index >= tokens.size() ? Token.END : tokens.get(index);
    }
}
