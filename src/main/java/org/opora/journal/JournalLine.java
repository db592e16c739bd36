package org.opora.journal;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A written line, as pages show it. */
public record JournalLine(
        long id,
        Instant at,
        @Nullable UUID actorId,
        @Nullable UUID onBehalfOf,
        String action,
        @Nullable UUID municipalityId,
        @Nullable UUID cycleId,
        @Nullable UUID schoolId,
        @Nullable String taskId,
        Map<String, String> details) {}
