package org.opora.home;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One step of a school's year: done, to do now, still to come, or not asked of this school.
 *
 * @param name of the task; for a step without a task the key of its message
 * @param businessKey of the task, by which one reads what it is about; null for a step to come
 * @param day when it was done, or is due
 * @param taskId null for a step that has not been opened yet
 */
public record ChecklistLine(
        State state,
        String name,
        @Nullable String businessKey,
        @Nullable String stage,
        @Nullable LocalDate day,
        @Nullable String taskId) {

    /** Where a step stands today, in the order of the page. */
    public enum State {
        OVERDUE,
        NOW,
        LATER,
        /** The school went a way without this step. */
        NOT_NEEDED,
        DONE
    }
}
