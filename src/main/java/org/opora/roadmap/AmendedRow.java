package org.opora.roadmap;

import jakarta.persistence.Embeddable;

/** The words that an amendment gives a row. */
@Embeddable
public record AmendedRow(
        String section, String number, String activity, String executor, String scheduleRaw, String result) {}
