package org.opora.home;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One step of a school's year: done, to do now, or still to come. */
public record ChecklistLine(
        State state, String name, @Nullable String stage, @Nullable LocalDate day, @Nullable String taskId) {

    /** Where a step stands today. */
    public enum State {
        OVERDUE,
        NOW,
        LATER,
        DONE
    }
}
