package org.opora.schedule;

import java.util.ArrayList;
import java.util.List;

/** A cell of dates being read: where the reader stands in it. */
final class Pieces {

    private final String raw;
    private final List<Piece> all;
    private final List<Note> notes = new ArrayList<>();
    private int at;
    private boolean annual;

    private record Note(int at, ScheduleIssue issue) {}

    Pieces(String raw, List<Piece> all) {
        this.raw = raw;
        this.all = all;
    }

    Piece peek() {
        return peek(0);
    }

    Piece peek(int ahead) {
        int index = at + ahead;
        return index < 0 || index >= all.size() ? Piece.END : all.get(index);
    }

    Piece take() {
        Piece piece = peek();
        at++;
        return piece;
    }

    boolean done() {
        return at >= all.size();
    }

    int mark() {
        return at;
    }

    void back(int mark) {
        at = mark;
        notes.removeIf(note -> note.at() > mark);
    }

    /** What has to be said about the pieces just taken; forgotten when the reader goes back. */
    void note(String code, String detail) {
        notes.add(new Note(at, new ScheduleIssue(code, detail)));
    }

    List<ScheduleIssue> notes() {
        return notes.stream().map(Note::issue).distinct().toList();
    }

    void skip(int count) {
        at += count;
    }

    boolean accept(Lexeme lexeme) {
        boolean there = peek().is(lexeme);
        if (there) {
            at++;
        }
        return there;
    }

    boolean acceptSign(String sign) {
        boolean there = peek().sign(sign);
        if (there) {
            at++;
        }
        return there;
    }

    /** The next ones mean this, in this order. */
    boolean ahead(Lexeme... lexemes) {
        for (int i = 0; i < lexemes.length; i++) {
            if (!peek(i).is(lexemes[i])) {
                return false;
            }
        }
        return true;
    }

    boolean accept(Lexeme first, Lexeme second) {
        boolean there = ahead(first, second);
        if (there) {
            at += 2;
        }
        return there;
    }

    /** «ежегодно» was read somewhere. */
    void sayAnnual() {
        annual = true;
    }

    boolean annual() {
        return annual;
    }

    /** The words from a mark to here, as they stand. */
    String words(int from) {
        int last = Math.min(at, all.size()) - 1;
        return last < from ? "" : words(all.get(from), all.get(last));
    }

    /** As it stands in the cell, white space made single. */
    String words(Piece first, Piece last) {
        String[] words =
                raw.substring(first.token().from(), last.token().to()).strip().split("\\s+", -1);
        return String.join(" ", words);
    }
}
