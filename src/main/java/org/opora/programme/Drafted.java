package org.opora.programme;

import java.util.UUID;

/**
 * What became of a text that the school handed in.
 *
 * @param programmeId the programme that holds, old or new
 * @param changed false when the programme in force was confirmed word for word
 */
public record Drafted(UUID programmeId, boolean changed) {}
