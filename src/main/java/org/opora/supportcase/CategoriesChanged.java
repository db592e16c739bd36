package org.opora.supportcase;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which schools are supported, or in which categories, is no longer what it was: the list was approved, a school joined, left or
 * got other categories. Heard synchronously, in the transaction of the change.
 *
 * @param schoolId null when it concerns many schools at once
 */
public record CategoriesChanged(UUID municipalityId, UUID cycleId, @Nullable UUID schoolId) {}
