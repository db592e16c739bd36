package org.opora.supportcase;

import java.util.UUID;

/**
 * A school that had left is supported again and goes its way anew, from the interview on. What is kept of the first time gives
 * way to it. Told in the same transaction.
 */
public record CaseReopened(UUID caseId) {}
