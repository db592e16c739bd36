package org.opora.document;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that another has taken the place of.
 *
 * @param replacedBy who put the later one in its place
 */
public record ReplacedFile(StoredFile file, UUID replacedBy, Instant replacedAt) {}
