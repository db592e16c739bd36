package org.opora.account;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role as the account pages show it.
 *
 * @param scope name of the region, municipality or school; empty when the role holds everywhere
 * @param phase whether it holds today, will hold, or is over
 */
public record RoleLine(
        UUID grantId,
        Role role,
        String scope,
        @Nullable UUID municipalityId,
        LocalDate from,
        @Nullable LocalDate to,
        boolean acting,
        String basis,
        String endBasis,
        Phase phase) {

    /** Where today stands against the dates of the role. */
    public enum Phase {
        CURRENT,
        FUTURE,
        PAST
    }
}
