package org.opora.supportcase;

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
}
