package org.opora.cycle;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step that was still to be done when its year closed.
 *
 * @param name of the task, or of the wait for its day, as the diagram calls it
 * @param stage key of a {@link org.opora.bpmn.Stage}; null for a wait
 */
public record UnfinishedWork(String name, @Nullable String stage, @Nullable LocalDate due) {}
