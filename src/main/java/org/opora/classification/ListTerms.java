package org.opora.classification;

/**
 * What the year of support says about its list of schools.
 *
 * @param year the year of support
 * @param resultsYear first calendar year of the school year whose results count
 * @param source where the list comes from
 */
public record ListTerms(int year, int resultsYear, ListSource source) {}
