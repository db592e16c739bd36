package org.opora.planreading;

/**
 * A line of the source table and what became of it.
 *
 * @param line 1-based in the source
 * @param rowKey the row it belongs to or repeats; empty for headings, rules and headers
 * @param text the line as it stands, cells joined by « | »
 */
public record ReadLine(int line, LineKind kind, String rowKey, String text) {

    /** It was set aside and says something: a person may make a row of it. */
    public boolean mayBeRow() {
        return kind != LineKind.ROW && text.chars().anyMatch(Character::isLetterOrDigit);
    }
}
