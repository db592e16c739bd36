package org.opora.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The remarks on fields, as they are kept. */
@Component
class FieldRemarks {

    private final JdbcClient jdbc;

    FieldRemarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All on the answers to that form in that process, oldest first. */
    List<FieldRemark> of(String processInstance, String formId) {
        return jdbc.sql(
                        "select * from field_remark where process_instance_id = ? and form_id = ? order by written_at, id")
                .params(processInstance, formId)
                .query(FieldRemarks::remark)
                .list();
    }

    Optional<FieldRemark> find(String processInstance, UUID id) {
        return jdbc.sql("select * from field_remark where id = ? and process_instance_id = ?")
                .params(id, processInstance)
                .query(FieldRemarks::remark)
                .optional();
    }

    void add(FieldRemark remark, UUID submissionId, String processInstance, String formId) {
        jdbc.sql(
                        """
                        insert into field_remark (id, submission_id, process_instance_id, form_id, task_id, path, label,
                                                  row_answer, text, written_by, written_at)
                        values (?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?, ?)""")
                .params(
                        remark.id(),
                        submissionId,
                        processInstance,
                        formId,
                        remark.taskId(),
                        remark.path(),
                        remark.label(),
                        remark.row(),
                        remark.text(),
                        remark.writtenBy(),
                        Timestamp.from(remark.writtenAt()))
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from field_remark where id = ?").param(id).update();
    }

    void answer(UUID id, String answer, boolean settled, UUID by, Instant at) {
        jdbc.sql("update field_remark set answer = ?, settled = ?, answered_by = ?, answered_at = ? where id = ?")
                .params(answer, settled, by, Timestamp.from(at), id)
                .update();
    }

    /** The school's newest answer in the process: what a check is about. */
    Optional<UUID> checkedAnswer(String processInstance) {
        return jdbc.sql(
                        """
                        select s.id from submission s join inbox_task t on t.id = s.task_id
                        where t.process_instance_id = ? and t.role = 'director' and s.form_id is not null
                        order by s.submitted_at desc, s.id limit 1""")
                .param(processInstance)
                .query(UUID.class)
                .optional();
    }

    private static FieldRemark remark(ResultSet row, int number) throws SQLException {
        return new FieldRemark(
                row.getObject("id", UUID.class),
                row.getString("task_id"),
                row.getString("path"),
                row.getString("label"),
                row.getString("row_answer"),
                row.getString("text"),
                row.getObject("written_by", UUID.class),
                row.getTimestamp("written_at").toInstant(),
                row.getString("answer"),
                row.getBoolean("settled"),
                row.getObject("answered_by", UUID.class),
                instant(row.getTimestamp("answered_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
