package org.opora.implementation;

import java.util.UUID;

/** The school's case of one year that something belongs to. */
public record CaseScope(UUID municipalityId, UUID cycleId, UUID schoolId, UUID caseId) {}
