package org.opora.cycle;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.Stage;

/**
 * One stage of one school on the board.
 *
 * @param day when it is due, or when it was done
 * @param open number of open tasks
 * @param evidence what proves a completed stage
 */
public record Cell(Stage stage, CellState state, @Nullable LocalDate day, int open, @Nullable String evidence) {}
