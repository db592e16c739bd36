package org.opora.supportcase;

import java.util.UUID;

/** Where a case belongs: the cycle, its municipality and the slug of the school for the case's key. */
public record CaseScope(UUID cycleId, String cycleKey, UUID municipalityId, String schoolSlug) {}
