package org.opora.document;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a stored file without its content.
 *
 * @param size bytes
 * @param sha256 lower-case hex; equal contents are stored once
 * @param schoolId null for a file of the municipality itself
 */
public record StoredFile(
        UUID id,
        String name,
        String mediaType,
        long size,
        String sha256,
        UUID municipalityId,
        @Nullable UUID schoolId,
        UUID uploadedBy,
        Instant uploadedAt) {

    /** Whether a page can show it: a PDF or a picture that every browser knows. */
    public boolean isShown() {
        return FileKind.isShown(mediaType);
    }
}
