package org.opora.programme;

import java.time.LocalDate;
import java.util.UUID;

/** A measure of a programme in force as it reads after a monitoring of its progress. */
public record RowCorrection(UUID rowId, String text, LocalDate due) {}
