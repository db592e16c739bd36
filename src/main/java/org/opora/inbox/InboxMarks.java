package org.opora.inbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers which tasks a person has opened: the others are unread. */
@Component
class InboxMarks {

    private final JdbcClient jdbc;
    private final Clock clock;

    InboxMarks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void read(String taskId, UUID person) {
        jdbc.sql("insert into inbox_mark (person_id, task_id, read_at) values (?, ?, ?) on conflict do nothing")
                .params(person, taskId, Timestamp.from(clock.instant()))
                .update();
    }
}
