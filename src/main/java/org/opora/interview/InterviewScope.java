package org.opora.interview;

import java.util.UUID;

/** The school, year and case an interview belongs to. */
public record InterviewScope(UUID municipalityId, UUID cycleId, UUID schoolId, UUID caseId) {}
