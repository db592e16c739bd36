package org.opora.planreading;

import java.time.Instant;
import java.util.UUID;

/** A recognised plan kept until its doubts are settled; the plan itself never changes, decisions lie over it. */
record Recognition(UUID id, UUID municipalityId, String fileName, Instant createdAt, RecognisedPlan plan) {}
