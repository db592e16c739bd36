package org.opora.report;

import java.util.UUID;

/** Whose report it is. */
public record ReportPlace(UUID municipalityId, UUID cycleId, UUID schoolId, UUID caseId) {}
