package org.opora.supportcase;

import java.util.UUID;

/** A supported school got other categories. Heard synchronously, in the transaction of the change. */
public record CategoriesChanged(UUID municipalityId, UUID cycleId, UUID schoolId) {}
