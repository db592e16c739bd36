package org.opora.cycle;

import java.util.UUID;

/** A school leaves its programme in force as it is: stages that look at a new one pass it by. Heard in its transaction. */
public record ProgrammeKept(UUID cycleId, UUID schoolId) {}
