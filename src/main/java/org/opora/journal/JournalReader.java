package org.opora.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the journal, newest first. Callers decide who may see it. */
@Component
public class JournalReader {

    private static final String COLUMNS =
            "select id, at, actor_id, on_behalf_of, action, municipality_id, cycle_id, school_id, task_id, details from journal ";
    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    JournalReader(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public List<JournalLine> ofTask(String taskId, int limit) {
        return list(COLUMNS + "where task_id = :key order by id desc limit :limit", taskId, limit);
    }

    public List<JournalLine> ofSchool(UUID schoolId, int limit) {
        return list(COLUMNS + "where school_id = :key order by id desc limit :limit", schoolId, limit);
    }

    public List<JournalLine> ofCycle(UUID cycleId, int limit) {
        return list(COLUMNS + "where cycle_id = :key order by id desc limit :limit", cycleId, limit);
    }

    /** The lines of these numbers. */
    public List<JournalLine> byIds(List<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(COLUMNS + "where id in (:ids) order by id desc")
                        .param("ids", ids)
                        .query(this::line)
                        .list();
    }

    private List<JournalLine> list(String sql, Object key, int limit) {
        return jdbc.sql(sql)
                .param("key", key)
                .param("limit", limit)
                .query(this::line)
                .list();
    }

    private JournalLine line(ResultSet row, int number) throws SQLException {
        return new JournalLine(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getObject("actor_id", UUID.class),
                row.getObject("on_behalf_of", UUID.class),
                row.getString("action"),
                row.getObject("municipality_id", UUID.class),
                row.getObject("cycle_id", UUID.class),
                row.getObject("school_id", UUID.class),
                row.getString("task_id"),
                details(row.getString("details")));
    }

    private Map<String, String> details(String text) {
        try {
            return json.readValue(text, DETAILS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("journal details", e);
        }
    }
}
