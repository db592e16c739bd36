package org.opora.form;

import java.util.List;

/**
 * A sent answer in words: the label of its day and the value.
 *
 * @param depth nesting, 0 for a field of the form itself
 * @param values texts, ISO days, numbers, {@code true}/{@code false} or ids of documents, by kind
 */
public record AnswerLine(int depth, String label, Kind kind, List<String> values) {

    /** How the values are to be shown. */
    public enum Kind {
        HEADING,
        TEXT,
        NUMBER,
        FLAG,
        DATE,
        FILES
    }
}
