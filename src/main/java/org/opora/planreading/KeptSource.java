package org.opora.planreading;

import java.util.HashSet;
import java.util.Set;
import org.opora.plansource.SourceDocument;

/**
 * The lines of a source as they were read, kept with its recognition so that it can be read again when a person knows better
 * what a line is.
 *
 * @param madeRows numbers of the lines that a person has made rows: whatever the reader took them for
 */
public record KeptSource(SourceDocument document, Set<Integer> madeRows) {

    /** Copies the set. */
    public KeptSource {
        madeRows = Set.copyOf(madeRows);
    }

    /** With one line more, or without it. */
    KeptSource making(int line, boolean row) {
        Set<Integer> made = new HashSet<>(madeRows);
        if (row) {
            made.add(line);
        } else {
            made.remove(line);
        }
        return new KeptSource(document, made);
    }
}
