package org.opora.report;

import java.util.UUID;

/** A year of a municipality that the person may look at. */
public record YearChoice(UUID cycleId, UUID municipalityId, String municipality, int year) {}
