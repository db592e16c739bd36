package org.opora.programme;

/** What a row of a programme is. */
public enum RowKind {
    RISK,
    INDICATOR,
    MEASURE;

    public String messageKey() {
        return "programme.row." + name();
    }
}
