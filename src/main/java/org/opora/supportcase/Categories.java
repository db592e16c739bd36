package org.opora.supportcase;

import java.util.ArrayList;
import java.util.List;

/**
 * The categories of a school that lead to support; a school may be both.
 *
 * @param shnor school with low educational results (ШНОР)
 * @param shnsu school in unfavourable social conditions (ШНСУ)
 * @param risk risk zone of low results
 */
public record Categories(boolean shnor, boolean shnsu, boolean risk) {

    /** Whether any category leads to support. */
    public boolean any() {
        return shnor || shnsu || risk;
    }

    /** Keys of the words for these categories. */
    List<String> messageKeys() {
        List<String> keys = new ArrayList<>();
        if (shnor) {
            keys.add("supportcase.category.SHNOR");
        }
        if (shnsu) {
            keys.add("supportcase.category.SHNSU");
        }
        if (risk) {
            keys.add("supportcase.category.RISK");
        }
        return keys.isEmpty() ? List.of("supportcase.category.NONE") : keys;
    }
}
