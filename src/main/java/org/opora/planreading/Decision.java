package org.opora.planreading;

/**
 * What a person has decided about a recognised plan.
 *
 * @param rowKey the row, or {@link #HEADER}
 * @param subject ACCEPT: {@code field:code} of the doubt; EDIT: the field; EXCLUDE: {@code row}
 * @param value EDIT: the new text; ACCEPT of a doubt about dates: the days it named; otherwise empty
 */
record Decision(String rowKey, String subject, Kind kind, String value) {

    /** Row key of what stands in the header. */
    static final String HEADER = "header";

    /** Subject of a decision about a row as a whole. */
    static final String ROW = "row";

    enum Kind {
        ACCEPT,
        EDIT,
        EXCLUDE
    }

    static Decision accept(RecognisedRow row, RowIssue issue) {
        return new Decision(
                row.key(), issue.field() + ":" + issue.code(), Kind.ACCEPT, DateDoubts.accepted(row.issues(), issue));
    }

    static Decision edit(String rowKey, String field, String value) {
        return new Decision(rowKey, field, Kind.EDIT, value);
    }

    static Decision exclude(String rowKey) {
        return new Decision(rowKey, ROW, Kind.EXCLUDE, "");
    }
}
