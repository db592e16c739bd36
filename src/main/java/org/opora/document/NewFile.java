package org.opora.document;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way into the store.
 *
 * @param name as the person's machine calls it; any path in it is dropped
 * @param schoolId null for a file of the municipality itself
 */
public record NewFile(String name, byte[] content, UUID municipalityId, @Nullable UUID schoolId, UUID uploadedBy) {}
