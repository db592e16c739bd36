package org.opora.schedule;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Cuts a cell into numbers, words and signs, once from left to right. */
final class Tokens {

    private static final String DROPPED = "\"«»“”„'’`*_№";

    private static final Set<Lexeme> PARTS =
            EnumSet.of(Lexeme.QUARTER, Lexeme.HALF_YEAR, Lexeme.DECADE, Lexeme.WEEK, Lexeme.HALF, Lexeme.SCHOOL_TERM);

    private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv");

    private final String raw;
    private final List<Token> tokens = new ArrayList<>();
    private final List<ScheduleIssue> mended = new ArrayList<>();
    private int at;

    private Tokens(String raw) {
        this.raw = raw;
    }

    /** @param mended receives a note for each mended typing error */
    static List<Token> of(String raw, List<ScheduleIssue> mended) {
        Tokens tokens = new Tokens(raw);
        tokens.cut();
        tokens.romanMonths();
        mended.addAll(tokens.mended);
        return tokens.tokens;
    }

    private void cut() {
        while (at < raw.length()) {
            char c = Letters.plain(raw.charAt(at));
            if (Letters.romanSign(c) > 0) {
                add(Token.Type.WORD, ROMAN.get(Letters.romanSign(c) - 1), at, at + 1, -1);
                at++;
            } else if (digit(at)) {
                number();
            } else if (Character.isLetter(c)) {
                word();
            } else {
                sign(c);
                at++;
            }
        }
    }

    /** «15.IX.2027» is a day; beside a quarter or a half-year a Roman numeral may belong to that. */
    private void romanMonths() {
        boolean parts = tokens.stream().anyMatch(Tokens::partOfYear);
        for (int i = 2; i < tokens.size() && !parts; i++) {
            Token token = tokens.get(i);
            int month = token.word() ? Letters.romanMonth(token.text()) : 0;
            if (month > 0 && dayBefore(i)) {
                tokens.set(i, new Token(Token.Type.NUMBER, String.valueOf(month), token.from(), token.to(), month));
            }
        }
    }

    private static boolean partOfYear(Token token) {
        Lexicon.Entry entry = Lexicon.exact(token.text());
        return entry != null && PARTS.contains(entry.lexeme());
    }

    /** A number, a full stop or a stroke, and no space between. */
    private boolean dayBefore(int month) {
        Token sign = tokens.get(month - 1);
        Token day = tokens.get(month - 2);
        boolean close =
                day.to() == sign.from() && sign.to() == tokens.get(month).from();
        return close && day.number() && day.value() <= 31 && (sign.is(".") || sign.is("/"));
    }

    private void sign(char c) {
        if (c == '\n' || c == '\r') {
            add(Token.Type.SIGN, "\n", at, at + 1, -1);
        } else if (blank()) {
            add(Token.Type.SIGN, "_", at, at + 1, -1);
        } else if (c != ' ' && DROPPED.indexOf(c) < 0) {
            add(Token.Type.SIGN, String.valueOf(c), at, at + 1, -1);
        }
    }

    /** «___ мая»: a place left free for a day, not the mark-up of a word. */
    private boolean blank() {
        int from = at;
        int to = at;
        while (from > 0 && raw.charAt(from - 1) == '_') {
            from--;
        }
        while (to < raw.length() && raw.charAt(to) == '_') {
            to++;
        }
        boolean marksUp = from > 0 && Character.isLetterOrDigit(raw.charAt(from - 1))
                || to < raw.length() && Character.isLetterOrDigit(raw.charAt(to));
        return to - from > 1 && !marksUp;
    }

    /** Digits; an «О» among digits is a zero; «’27» is a year. */
    private void number() {
        int from = at;
        StringBuilder digits = new StringBuilder();
        while (at < raw.length() && digit(at)) {
            char c = Letters.digit(raw.charAt(at++));
            digits.append((char) ('0' + Character.digit(c, 10)));
        }
        String text = raw.substring(from, at);
        boolean century = digits.length() == 2 && from > 0 && "'’`".indexOf(raw.charAt(from - 1)) >= 0;
        boolean letters = text.chars().anyMatch(Character::isLetter);
        if (letters) {
            mended.add(new ScheduleIssue("typing", text + " → " + digits));
        }
        String read = century ? "20" + digits : digits.toString();
        add(Token.Type.NUMBER, read, from, at, read.length() > 6 ? 999_999 : Integer.parseInt(read));
    }

    /** A digit, or a letter that stands for one: beside a digit and in no word. */
    private boolean digit(int position) {
        char c = raw.charAt(position);
        if (Character.isDigit(c) || Letters.digit(c) == c) {
            return Character.isDigit(c);
        }
        boolean before = position > 0 && Character.isDigit(raw.charAt(position - 1));
        boolean after = position + 1 < raw.length() && Character.isDigit(raw.charAt(position + 1));
        boolean inWord = position > 0 && Character.isLetter(raw.charAt(position - 1))
                || position + 1 < raw.length() && Character.isLetter(raw.charAt(position + 1));
        return (after || before && beforeStop(position)) && !inWord;
    }

    private boolean beforeStop(int position) {
        return position + 1 < raw.length() && raw.charAt(position + 1) == '.';
    }

    private void word() {
        int from = at;
        StringBuilder letters = new StringBuilder();
        while (at < raw.length() && Character.isLetter(raw.charAt(at))) {
            letters.append(Letters.plain(raw.charAt(at++)));
        }
        add(Token.Type.WORD, Letters.cyrillic(letters.toString()), from, at, -1);
    }

    private void add(Token.Type type, String text, int from, int to, int value) {
        tokens.add(new Token(type, text, from, to, value));
    }
}
