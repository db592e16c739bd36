package org.opora.programme;

import java.util.UUID;

/** The school, year and case that a risk profile or a programme belongs to. */
public record ProgrammeScope(UUID municipalityId, UUID cycleId, UUID schoolId, UUID caseId) {}
