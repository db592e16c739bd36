package org.opora.inbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something happened to a task; told to every node when the change is committed. It says who may hear of it, and nothing of
 * what the task is about.
 */
record InboxChange(
        String task, UUID municipality, @Nullable UUID school, @Nullable String role, @Nullable UUID expert) {

    /** Sent by the statement that writes the row; {@code written} are its returned columns. */
    static final String TELL =
            """
            select cast(pg_notify('%s', cast(json_build_object('task', id, 'municipality', municipality_id, 'school', school_id,
                'role', role, 'expert', expert_id) as text)) as text) from written""";

    /** Returned by that statement. */
    static final String TOLD = " returning id, municipality_id, school_id, role, expert_id";

    /** Name of the channel, the same on every node. */
    static final String CHANNEL = "opora_inbox";

    /** A statement that changes rows, made to tell of each. */
    static String telling(String change) {
        return "with written as (" + change + TOLD + ") " + TELL.formatted(CHANNEL);
    }
}
