package org.opora.form;

import java.time.Instant;

/**
 * An earlier state of a draft.
 *
 * @param sha256 of the form it was typed into
 */
public record DraftRevision(int version, String sha256, String json, Instant savedAt) {}
