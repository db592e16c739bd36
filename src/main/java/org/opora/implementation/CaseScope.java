package org.opora.implementation;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The school's case of one year that something belongs to. */
@Embeddable
public record CaseScope(UUID municipalityId, UUID cycleId, UUID schoolId, UUID caseId) {}
