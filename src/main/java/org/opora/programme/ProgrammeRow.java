package org.opora.programme;

import java.util.UUID;

/**
 * One row of an edition in words.
 *
 * @param rowId the same in every edition that holds the row
 * @param factor code of the risk factor whose section it stands in
 */
public record ProgrammeRow(UUID rowId, RowKind kind, String factor, String text) {}
