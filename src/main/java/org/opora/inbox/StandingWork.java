package org.opora.inbox;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Work that can stand still. A task that comes up meanwhile has no date, so that nobody is reminded of it; the one that it would
 * have is kept with the task until the work goes on. Implemented by the feature whose work it is.
 */
public interface StandingWork {

    /** The variable of a task that keeps its date. */
    String DUE_KEPT = "dueBeforePause";

    /** Whether the instance that the variables are of stands still now. */
    boolean stands(String processKey, Function<String, @Nullable Object> variables);
}
