package org.opora.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads rows of the projection. */
@Component
class InboxTasks {

    static final RowMapper<InboxTask> ROW = InboxTasks::task;

    private final JdbcClient jdbc;

    InboxTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<InboxTask> find(String id) {
        return jdbc.sql("select * from inbox_task where id = ?")
                .param(id)
                .query(ROW)
                .optional();
    }

    /** Waits until nobody else works on the task, then reads it. */
    Optional<InboxTask> lock(String id) {
        return jdbc.sql("select * from inbox_task where id = ? for update")
                .param(id)
                .query(ROW)
                .optional();
    }

    List<InboxTask> query(String sql, Map<String, ?> params) {
        return jdbc.sql(sql).params(params).query(ROW).list();
    }

    private static InboxTask task(ResultSet row, int number) throws SQLException {
        return new InboxTask(
                row.getString("id"),
                TaskState.valueOf(row.getString("state")),
                row.getInt("revision"),
                row.getString("process_key"),
                row.getString("process_definition_id"),
                row.getString("process_instance_id"),
                row.getString("business_key"),
                row.getString("task_key"),
                row.getString("name"),
                row.getString("tenant"),
                row.getObject("municipality_id", UUID.class),
                ZoneId.of(row.getString("zone")),
                row.getObject("cycle_id", UUID.class),
                row.getObject("school_id", UUID.class),
                row.getString("school_name"),
                row.getObject("case_id", UUID.class),
                facts(row),
                row.getString("stage"),
                row.getString("role"),
                row.getObject("expert_id", UUID.class),
                row.getObject("assignee", UUID.class),
                row.getInt("priority"),
                instant(row, "due"),
                row.getObject("due_day", LocalDate.class),
                instant(row, "follow_up"),
                instant(row, "claim_by"),
                row.getTimestamp("opened_at").toInstant(),
                instant(row, "closed_at"),
                row.getObject("closed_by", UUID.class),
                row.getString("form_id"),
                row.getString("form_hash"));
    }

    private static TaskFacts facts(ResultSet row) throws SQLException {
        return new TaskFacts(
                row.getString("municipality_name"),
                row.getString("process_name"),
                row.getObject("measure_id", UUID.class),
                words(row, "categories"),
                words(row, "tracks"),
                row.getObject("row_id", UUID.class),
                row.getString("row_number"),
                row.getString("row_text"));
    }

    private static List<String> words(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
