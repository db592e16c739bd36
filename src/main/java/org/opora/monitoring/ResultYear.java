package org.opora.monitoring;

/**
 * The school year a list is made from.
 *
 * @param schoolYear start year
 * @param complete whether every school has results in it
 */
public record ResultYear(int schoolYear, boolean complete) {

    public String label() {
        return new SchoolYear(schoolYear).label();
    }
}
