package org.opora.publication;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose placement it is: a school in a year of its municipality, and its case when the school has one. */
public record PublicationPlace(UUID municipalityId, UUID cycleId, UUID schoolId, @Nullable UUID caseId) {}
