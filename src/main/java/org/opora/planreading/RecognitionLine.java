package org.opora.planreading;

import java.time.Instant;
import java.util.UUID;

/** A kept recognition in a list. */
public record RecognitionLine(UUID id, UUID municipalityId, String municipality, String fileName, Instant createdAt) {}
