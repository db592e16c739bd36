package org.opora.schedule;

/** «1 этап: март; 2 этап: май», «отборочный тур»: what a number before a date counts is no date itself. */
final class Stages {

    private static final String[] COUNTED = {
        "этап", "тур", "смен", "поток", "модул", "сесси", "заезд", "групп", "занят", "част", "раунд"
    };

    private Stages() {}

    /** A number, or «первый», has been taken and such a word follows, which is taken, too; otherwise nothing is. */
    static boolean named(Piece number, Pieces pieces) {
        boolean counts = number.isNumber() || number.is(Lexeme.ORDINAL) || number.is(Lexeme.COUNT);
        boolean stage = counts && pieces.peek().strange() && counted(pieces.peek());
        pieces.skip(stage ? 1 : 0);
        return stage;
    }

    private static boolean counted(Piece word) {
        for (String stem : COUNTED) {
            if (word.begins(stem)) {
                return true;
            }
        }
        return false;
    }
}
