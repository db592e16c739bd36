package org.opora.planreading;

import java.util.List;

/**
 * A doubt about a row that a person settles.
 *
 * @param field the field of the row, or {@code row} for all of it
 * @param code the sentence stands under {@code planreading.issue.<code>}
 * @param args what the sentence names
 * @param proposal what Opora proposes; empty when it proposes nothing
 */
public record RowIssue(String field, String code, List<String> args, String proposal) {

    /** Copies the list. */
    public RowIssue {
        args = List.copyOf(args);
    }
}
