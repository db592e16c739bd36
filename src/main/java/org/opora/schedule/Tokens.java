package org.opora.schedule;

import java.util.ArrayList;
import java.util.List;

/** Cuts a cell into numbers, words and signs, once from left to right. */
final class Tokens {

    private static final String DROPPED = "\"«»“”„'’`*_№";

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
        mended.addAll(tokens.mended);
        return tokens.tokens;
    }

    private void cut() {
        while (at < raw.length()) {
            char c = Letters.plain(raw.charAt(at));
            if (Character.isDigit(c)) {
                number();
            } else if (Character.isLetter(c)) {
                word();
            } else {
                sign(c);
                at++;
            }
        }
    }

    private void sign(char c) {
        if (c == '\n' || c == '\r') {
            add(Token.Type.SIGN, "\n", at, at + 1, -1);
        } else if (c != ' ' && DROPPED.indexOf(c) < 0) {
            add(Token.Type.SIGN, String.valueOf(c), at, at + 1, -1);
        }
    }

    /** Digits; an «О» between digits is a zero. */
    private void number() {
        int from = at;
        StringBuilder digits = new StringBuilder();
        while (at < raw.length() && digit(raw.charAt(at), at)) {
            char c = raw.charAt(at++);
            digits.append(Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : '0');
        }
        String text = raw.substring(from, at);
        if (!digits.toString().equals(text)) {
            mended.add(new ScheduleIssue("typing", text + " → " + digits));
        }
        add(
                Token.Type.NUMBER,
                digits.toString(),
                from,
                at,
                digits.length() > 6 ? 999_999 : Integer.parseInt(digits.toString()));
    }

    private boolean digit(char c, int position) {
        boolean letterO = "оОoO".indexOf(c) >= 0;
        boolean between = position + 1 < raw.length() && Character.isDigit(raw.charAt(position + 1));
        return Character.isDigit(c) || letterO && between;
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
