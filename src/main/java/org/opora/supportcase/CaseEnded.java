package org.opora.supportcase;

import java.util.UUID;

/** A school is no longer supported: it left, or the year was closed or cancelled. Told in the same transaction. */
public record CaseEnded(UUID caseId) {}
