package org.opora.followup;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An instruction to be given.
 *
 * @param schoolId the school it is about, null for the municipality as a whole
 * @param originId the minutes it stands in
 * @param ownerName who answers for it, as written in the minutes
 * @param due last day, inclusive
 */
public record NewInstruction(
        UUID municipalityId,
        UUID cycleId,
        @Nullable UUID schoolId,
        InstructionOrigin origin,
        UUID originId,
        String text,
        String ownerName,
        LocalDate due) {}
