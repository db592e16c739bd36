package org.opora.table;

import java.util.List;

/**
 * A line of an uploaded table before anyone has understood it.
 *
 * @param number as a person counts it, from 1
 * @param cells texts from the first column on; a missing cell is an empty text
 */
public record TableLine(int number, List<String> cells) {

    /** Whether nothing is written in it. */
    public boolean blank() {
        return cells.stream().allMatch(String::isBlank);
    }

    /** The text of the column without blanks around it; empty past the end of the line. */
    public String cell(int index) {
        return index < cells.size() ? cells.get(index).strip() : "";
    }
}
