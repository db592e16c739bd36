package org.opora.supportcase;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a case takes over from its cycle.
 *
 * @param switches the stage switches as variables, handed down to the school's instance
 */
public record CycleFacts(
        UUID cycleId, String cycleKey, UUID municipalityId, Map<String, ? extends @Nullable Object> switches) {}
