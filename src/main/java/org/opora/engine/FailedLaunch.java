package org.opora.engine;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A launch that was given up after five attempts, with what the program said last. */
public record FailedLaunch(
        UUID id, String processKey, String businessKey, String tenant, @Nullable String error, Instant requestedAt) {}
