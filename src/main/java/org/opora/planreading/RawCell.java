package org.opora.planreading;

/**
 * A cell as it stands in the source.
 *
 * @param line 1-based line of the source (row of the table, line of the text)
 * @param column 0-based column in that line
 */
public record RawCell(int line, int column, String text) {}
