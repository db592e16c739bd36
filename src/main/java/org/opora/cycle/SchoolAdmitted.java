package org.opora.cycle;

import java.util.UUID;

/** A school joined the year by a document; it may have left the year before by mistake. Told in the same transaction. */
public record SchoolAdmitted(UUID cycleId, UUID schoolId) {}
