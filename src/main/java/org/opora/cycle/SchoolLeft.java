package org.opora.cycle;

import java.util.UUID;

/** A school left the year in its middle, whether it was supported or not. Told in the same transaction. */
public record SchoolLeft(UUID cycleId, UUID schoolId) {}
