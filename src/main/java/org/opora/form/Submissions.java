package org.opora.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Answers as they were sent. The database lets a task and a submission id in once, so nothing is ever sent twice. */
@Service
public class Submissions {

    private static final TypeReference<Map<String, @Nullable Object>> TREE = new TypeReference<>() {};
    private static final TypeReference<List<AnswerLine>> LINES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    Submissions(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Transactional(readOnly = true)
    public Optional<Submission> byId(UUID id) {
        return jdbc.sql("select * from submission where id = ?")
                .param(id)
                .query(this::submission)
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<Submission> ofTask(String taskId) {
        return jdbc.sql("select * from submission where task_id = ?")
                .param(taskId)
                .query(this::submission)
                .optional();
    }

    /** The named ones, in no order. */
    @Transactional(readOnly = true)
    public List<Submission> byIds(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select * from submission where id in (:ids)")
                        .param("ids", ids)
                        .query(this::submission)
                        .list();
    }

    /** The number of the next receipt; numbers of attempts that failed are not given again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long nextNumber() {
        return jdbc.sql("select nextval('submission_number')").query(Long.class).single();
    }

    /** Stores the answers in the transaction that completes their task. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Submission sent) {
        jdbc.sql(
                        """
                        insert into submission (id, number, task_id, process_key, task_key, task_name, form_id, sha256, municipality_id,
                                                cycle_id, school_id, person_id, submitted_at, json, shown)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        sent.id(),
                        sent.number(),
                        sent.taskId(),
                        sent.processKey(),
                        sent.taskKey(),
                        sent.taskName(),
                        sent.formId(),
                        sent.sha256(),
                        sent.municipalityId(),
                        sent.cycleId(),
                        sent.schoolId(),
                        sent.personId(),
                        Timestamp.from(sent.submittedAt()),
                        write(sent.answers()),
                        write(sent.shown()))
                .update();
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("answers", e);
        }
    }

    private Submission submission(ResultSet row, int number) throws SQLException {
        try {
            return new Submission(
                    row.getObject("id", UUID.class),
                    row.getLong("number"),
                    row.getString("task_id"),
                    row.getString("process_key"),
                    row.getString("task_key"),
                    row.getString("task_name"),
                    row.getString("form_id"),
                    row.getString("sha256"),
                    row.getObject("municipality_id", UUID.class),
                    row.getObject("cycle_id", UUID.class),
                    row.getObject("school_id", UUID.class),
                    row.getObject("person_id", UUID.class),
                    row.getTimestamp("submitted_at").toInstant(),
                    json.readValue(row.getString("json"), TREE),
                    json.readValue(row.getString("shown"), LINES));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored submission", e);
        }
    }
}
