package org.opora.table;

import java.util.UUID;

/** A table that waits to be taken over, or was; then its bytes are gone. */
public record UploadedTable(
        UUID id, UUID municipalityId, String fileName, String sha256, byte[] content, int rowCount, boolean applied) {}
