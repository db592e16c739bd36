package org.opora.cycle;

import java.util.UUID;

/**
 * A year is about to end: its stages will do no more work. Heard synchronously, while its cases are still open.
 *
 * @param cancelled whether the head cancelled it; otherwise it came to its end
 */
public record CycleEnded(UUID cycleId, UUID municipalityId, int year, boolean cancelled) {}
