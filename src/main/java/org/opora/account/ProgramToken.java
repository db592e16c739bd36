package org.opora.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a token after it was made; the token itself is kept nowhere.
 *
 * @param mark the part of the token that stands in lists, {@code opora_1a2b3c4d}
 * @param lastDay the last day on which it works
 * @param over whether that day has passed
 */
public record ProgramToken(
        UUID id,
        String name,
        String mark,
        Instant madeAt,
        LocalDate lastDay,
        @Nullable Instant lastUsedAt,
        boolean over) {}
