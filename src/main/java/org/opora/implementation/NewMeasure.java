package org.opora.implementation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A measure that a correction adds.
 *
 * @param place what it serves: an aim of the programme or a deficit of the roadmap
 * @param due last day, inclusive
 * @param owner post of who answers for it
 * @param proof what will show that it was done
 */
public record NewMeasure(
        UUID place,
        String text,
        LocalDate due,
        String owner,
        @Nullable String participants,
        String proof,
        String reason) {}
