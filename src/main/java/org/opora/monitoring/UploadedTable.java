package org.opora.monitoring;

import java.util.UUID;

/** A table that waits for its import, or was imported. */
record UploadedTable(
        UUID id, UUID municipalityId, String fileName, String sha256, byte[] content, int rowCount, boolean applied) {}
