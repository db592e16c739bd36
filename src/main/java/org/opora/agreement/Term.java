package org.opora.agreement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.opora.error.OporaException;

/**
 * Number, day and validity of an agreement.
 *
 * @param number as printed, null when it has none
 * @param validUntil last day, inclusive
 */
public record Term(@Nullable String number, LocalDate signedOn, LocalDate validUntil) {

    /** @throws OporaException agreement.term when it would end before it is signed */
    public Term {
        if (validUntil.isBefore(signedOn)) {
            throw new OporaException("agreement.term");
        }
    }
}
