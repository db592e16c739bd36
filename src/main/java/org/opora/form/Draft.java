package org.opora.form;

import java.time.Instant;
import java.util.UUID;

/**
 * What one person has typed into one task and not sent.
 *
 * @param sha256 of the form it was typed into
 * @param version counts the savings; a saving names the version it started from
 */
public record Draft(UUID id, String taskId, UUID personId, String sha256, String json, int version, Instant savedAt) {}
