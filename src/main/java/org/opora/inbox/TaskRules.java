package org.opora.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a municipality has agreed for a kind of work; asked when a task arrives. Implemented where it is edited. */
public interface TaskRules {

    /**
     * The priority and due date of a task that arrives.
     *
     * @param priority as the diagram says; it stays where nothing else is agreed
     * @param due as the diagram says
     */
    Agreed agreed(UUID municipality, ZoneId zone, String taskKey, int priority, @Nullable Instant due);

    /** Until when somebody should take a task that arrived on that day, as it is agreed now; null where nothing is. */
    @Nullable
    Instant claimBy(UUID municipality, ZoneId zone, String taskKey, LocalDate arrived);

    /**
     * What holds for one task.
     *
     * @param claimBy until when somebody should take it; null: nothing is agreed
     */
    record Agreed(int priority, @Nullable Instant due, @Nullable Instant claimBy) {}
}
