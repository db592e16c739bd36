package org.opora.schedule;

/** A token with its meaning. */
record Piece(Token token, Lexeme lexeme, int number) {

    static final Piece END = new Piece(Token.END, Lexeme.UNKNOWN, 0);

    boolean is(Lexeme wanted) {
        return lexeme == wanted;
    }

    boolean sign(String sign) {
        return token.type() == Token.Type.SIGN && token.is(sign);
    }

    boolean isNumber() {
        return token.number();
    }

    int value() {
        return token.value();
    }

    /** A word whose form begins so. */
    boolean begins(String stem) {
        return token.word() && token.text().startsWith(stem);
    }

    /** A word that Opora does not know. */
    boolean strange() {
        return token.word() && lexeme == Lexeme.UNKNOWN;
    }

    boolean last() {
        return token.type() == Token.Type.END;
    }
}
