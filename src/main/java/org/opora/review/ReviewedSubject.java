package org.opora.review;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which programme is reviewed, and whose. The cycle and the case are null only outside of a year. */
public record ReviewedSubject(
        UUID municipalityId, UUID schoolId, @Nullable UUID cycleId, @Nullable UUID caseId, UUID programmeId) {}
