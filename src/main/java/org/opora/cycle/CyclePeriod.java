package org.opora.cycle;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * The time of a cycle, which need not be the calendar year: one municipality runs it by the school year.
 *
 * @param year the year that orders and deadlines speak of
 * @param resultsYear first calendar year of the school year whose results count (2025 for 2025/26)
 */
@Embeddable
public record CyclePeriod(int year, LocalDate startsOn, LocalDate endsOn, int resultsYear) {}
