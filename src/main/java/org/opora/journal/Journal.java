package org.opora.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Adds lines to the journal. A line commits or rolls back with the work it tells about. */
@Component
public class Journal {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;
    private final ObjectProvider<ActorSource> actors;

    Journal(JdbcClient jdbc, ObjectMapper json, Clock clock, ObjectProvider<ActorSource> actors) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.actors = actors;
    }

    /** @param action what happened, {@code feature.event}; its sentence is the message {@code journal.<action>} */
    public static JournalEntry entry(String action) {
        return new JournalEntry(action);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void record(JournalEntry entry) {
        ActorSource source = actors.getIfAvailable();
        Actor actor = source == null ? null : source.current();
        jdbc.sql(
                        """
                        insert into journal (at, actor_id, on_behalf_of, action, municipality_id, cycle_id, school_id, task_id,
                                             subject_type, subject_id, details)
                        values (:at, :actor, :onBehalfOf, :action, :municipality, :cycle, :school, :task,
                                :subjectType, :subjectId, cast(:details as jsonb))
                        """)
                .param("at", Timestamp.from(clock.instant()))
                .param("actor", actor == null ? null : actor.accountId(), Types.OTHER)
                .param("onBehalfOf", absent(entry, actor), Types.OTHER)
                .param("action", entry.action())
                .param("municipality", entry.municipalityId(), Types.OTHER)
                .param("cycle", entry.cycleId(), Types.OTHER)
                .param("school", entry.schoolId(), Types.OTHER)
                .param("task", entry.taskId(), Types.VARCHAR)
                .param("subjectType", entry.subjectType(), Types.VARCHAR)
                .param("subjectId", entry.subjectId(), Types.VARCHAR)
                .param("details", asJson(entry.details()))
                .update();
    }

    private static @Nullable UUID absent(JournalEntry entry, @Nullable Actor actor) {
        return entry.onBehalfOf() != null || actor == null ? entry.onBehalfOf() : actor.onBehalfOf();
    }

    private String asJson(Map<String, String> details) {
        try {
            return json.writeValueAsString(details);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("journal details", e);
        }
    }
}
