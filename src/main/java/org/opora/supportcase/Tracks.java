package org.opora.supportcase;

/**
 * Which kinds of support a school gets besides prevention, which every school gets.
 *
 * @param one targeted support of a school with low results
 * @param two work on resource deficits
 */
public record Tracks(boolean one, boolean two) {

    /** Whether the school has a case of its own. */
    public boolean any() {
        return one || two;
    }
}
