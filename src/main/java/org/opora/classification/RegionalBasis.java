package org.opora.classification;

import java.time.LocalDate;

/** The region's document that a list of schools came with. */
public record RegionalBasis(Kind kind, String number, LocalDate date) {

    /** What kind of document it is. */
    public enum Kind {
        LETTER,
        PROTOCOL
    }
}
