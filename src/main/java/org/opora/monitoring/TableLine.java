package org.opora.monitoring;

import java.util.List;

/**
 * A line of an uploaded table before anyone has understood it.
 *
 * @param number as a person counts it, from 1
 * @param cells texts from the first column on; a missing cell is an empty text
 */
record TableLine(int number, List<String> cells) {

    boolean blank() {
        return cells.stream().allMatch(String::isBlank);
    }

    String cell(int index) {
        return index < cells.size() ? cells.get(index).strip() : "";
    }
}
