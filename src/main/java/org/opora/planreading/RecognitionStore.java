package org.opora.planreading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.error.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps recognitions and the decisions about them. */
@Component
class RecognitionStore {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    RecognitionStore(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    UUID add(UUID municipalityId, String fileName, RecognisedPlan plan, UUID by) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into plan_recognition (id, municipality_id, file_name, plan, created_by, created_at)"
                        + " values (?, ?, ?, ?::jsonb, ?, ?)")
                .params(id, municipalityId, fileName, text(plan), by, Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    Recognition get(UUID id) {
        return jdbc.sql(
                        "select municipality_id, file_name, created_at, plan, roadmap_id from plan_recognition where id = ?")
                .param(id)
                .query((row, n) -> new Recognition(
                        id,
                        row.getObject("municipality_id", UUID.class),
                        row.getString("file_name"),
                        row.getTimestamp("created_at").toInstant(),
                        plan(row.getString("plan")),
                        row.getObject("roadmap_id", UUID.class)))
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    long count(Collection<UUID> municipalities) {
        return jdbc.sql("select count(*) from plan_recognition where municipality_id in (:ids)")
                .param("ids", municipalities)
                .query(Long.class)
                .single();
    }

    List<RecognitionLine> list(Collection<UUID> municipalities, int size, long from) {
        return jdbc.sql(
                        """
                        select r.id, r.municipality_id, m.short_name, r.file_name, r.created_at, r.roadmap_id
                        from plan_recognition r join municipality m on m.id = r.municipality_id
                        where r.municipality_id in (:ids) order by r.created_at desc, r.id limit :size offset :from""")
                .param("ids", municipalities)
                .param("size", size)
                .param("from", from)
                .query((row, n) -> new RecognitionLine(
                        row.getObject("id", UUID.class),
                        row.getObject("municipality_id", UUID.class),
                        row.getString("short_name"),
                        row.getString("file_name"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getObject("roadmap_id", UUID.class)))
                .list();
    }

    List<Decision> decisions(UUID id) {
        return jdbc.sql(
                        "select row_key, subject, kind, value from plan_decision where recognition_id = ? order by row_key, subject")
                .param(id)
                .query((row, n) -> new Decision(
                        row.getString("row_key"),
                        row.getString("subject"),
                        Decision.Kind.valueOf(row.getString("kind")),
                        row.getString("value")))
                .list();
    }

    /** The newest decision about a thing counts. */
    void decide(UUID id, Decision decision, UUID by) {
        jdbc.sql(
                        """
                        insert into plan_decision (recognition_id, row_key, subject, kind, value, decided_by, decided_at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict (recognition_id, row_key, subject)
                        do update set kind = excluded.kind, value = excluded.value, decided_by = excluded.decided_by, decided_at = excluded.decided_at""")
                .params(
                        id,
                        decision.rowKey(),
                        decision.subject(),
                        decision.kind().name(),
                        decision.value(),
                        by,
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** Takes back what was decided about a row; {@code subject} null means all of it. */
    void undo(UUID id, String rowKey, @Nullable String subject) {
        jdbc.sql(
                        """
                        delete from plan_decision where recognition_id = :id and row_key = :row
                          and (cast(:subject as text) is null or subject = :subject)""")
                .param("id", id)
                .param("row", rowKey)
                .param("subject", subject, java.sql.Types.VARCHAR)
                .update();
    }

    /** Nobody else changes it until the end of the transaction. */
    void lock(UUID id) {
        jdbc.sql("select id from plan_recognition where id = ? for update")
                .param(id)
                .query(UUID.class)
                .single();
    }

    /** It has been read again. */
    void replace(UUID id, RecognisedPlan plan) {
        jdbc.sql("update plan_recognition set plan = ?::jsonb where id = ?")
                .params(text(plan), id)
                .update();
    }

    /** The recognition has become that roadmap. @return false when it had become one before */
    boolean opened(UUID id, UUID roadmapId) {
        return jdbc.sql("update plan_recognition set roadmap_id = ? where id = ? and roadmap_id is null")
                        .params(roadmapId, id)
                        .update()
                == 1;
    }

    private String text(RecognisedPlan plan) {
        try {
            return json.writeValueAsString(plan).replace("\\u0000", "");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private RecognisedPlan plan(String text) {
        try {
            return json.readValue(text, RecognisedPlan.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
