package org.opora.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something happened to a task. It says who may hear of it, and nothing of what the task is about.
 */
record InboxChange(
        String task, UUID municipality, @Nullable UUID school, @Nullable String role, @Nullable UUID expert) {

    /** Name of the channel on which nodes tell each other, the same on every node. */
    static final String CHANNEL = "opora_inbox";

    /** What a statement that changes rows returns of each. */
    static final String RETURNING = " returning id, municipality_id, school_id, role, expert_id";

    /** A returned row. */
    static InboxChange of(ResultSet row, int number) throws SQLException {
        return new InboxChange(
                row.getString(1),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getObject(5, UUID.class));
    }
}
