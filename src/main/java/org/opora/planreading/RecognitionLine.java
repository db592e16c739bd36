package org.opora.planreading;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A kept recognition in a list; {@code roadmapId} is the roadmap that it has become. */
public record RecognitionLine(
        UUID id,
        UUID municipalityId,
        String municipality,
        String fileName,
        Instant createdAt,
        @Nullable UUID roadmapId) {}
