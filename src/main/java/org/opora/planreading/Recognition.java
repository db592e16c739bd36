package org.opora.planreading;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recognised plan kept until its doubts are settled; the plan itself never changes, decisions lie over it.
 *
 * @param roadmapId the roadmap that it has become, or null
 */
record Recognition(
        UUID id,
        UUID municipalityId,
        String fileName,
        Instant createdAt,
        RecognisedPlan plan,
        @Nullable UUID roadmapId) {}
