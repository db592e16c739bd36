package org.opora.schedule;

/**
 * A piece of a cell of dates: a number, a word or one sign.
 *
 * @param text lower case, mended letters
 * @param from where it begins in the cell
 * @param to behind its last letter
 * @param value of a number, otherwise −1
 */
record Token(Type type, String text, int from, int to, int value) {

    /** After the last one. */
    static final Token END = new Token(Type.END, "", 0, 0, -1);

    enum Type {
        NUMBER,
        WORD,
        SIGN,
        END
    }

    boolean number() {
        return type == Type.NUMBER;
    }

    boolean word() {
        return type == Type.WORD;
    }

    boolean is(String wanted) {
        return text.equals(wanted);
    }

    /** A number written with four digits, as years are. */
    boolean fullYear() {
        return number() && value >= 1900 && value <= 2199;
    }
}
