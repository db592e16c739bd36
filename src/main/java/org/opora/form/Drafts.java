package org.opora.form;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts of answers: one per task and person, kept without any check, with their earlier states. */
@Service
public class Drafts {

    /** Earlier states that are kept of each draft. */
    private static final int REVISIONS = 30;

    private static final String COLUMNS =
            "select id, task_id, person_id, sha256, json, version, saved_at from form_draft ";

    private final JdbcClient jdbc;
    private final Clock clock;

    Drafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Draft> of(String taskId, UUID personId) {
        return jdbc.sql(COLUMNS + "where task_id = ? and person_id = ?")
                .params(taskId, personId)
                .query(Drafts::draft)
                .optional();
    }

    /** Everybody's drafts of a task, newest first. */
    @Transactional(readOnly = true)
    public List<Draft> ofTask(String taskId) {
        return jdbc.sql(COLUMNS + "where task_id = ? order by saved_at desc, id")
                .param(taskId)
                .query(Drafts::draft)
                .list();
    }

    /**
     * Saves what is typed.
     *
     * @param from version the page started from, 0 when it knew of no draft
     * @return the saved draft; empty when another tab has saved meanwhile, and then nothing is changed
     */
    @Transactional
    public Optional<Draft> save(String taskId, UUID personId, String sha256, String json, int from) {
        Optional<Draft> current = locked(taskId, personId);
        boolean stale = current.map(Draft::version).orElse(0) != from;
        if (stale) {
            return current.filter(draft -> draft.json().equals(json));
        }
        return Optional.of(write(current, taskId, personId, sha256, json));
    }

    /** Saves whatever the version is; the text it replaces stays among the revisions. */
    @Transactional
    public Draft keep(String taskId, UUID personId, String sha256, String json) {
        return write(locked(taskId, personId), taskId, personId, sha256, json);
    }

    /** Forgets the drafts of a task whose answers were sent; only the sender's, others keep their own text. */
    @Transactional
    public void discard(String taskId, UUID personId) {
        jdbc.sql("delete from form_draft where task_id = ? and person_id = ?")
                .params(taskId, personId)
                .update();
    }

    private Optional<Draft> locked(String taskId, UUID personId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(?))")
                .param("draft:" + taskId + personId)
                .query()
                .listOfRows();
        return of(taskId, personId);
    }

    private Draft write(Optional<Draft> current, String taskId, UUID personId, String sha256, String json) {
        Draft next = new Draft(
                current.map(Draft::id).orElseGet(UUID::randomUUID),
                taskId,
                personId,
                sha256,
                json,
                current.map(Draft::version).orElse(0) + 1,
                clock.instant());
        current.ifPresent(this::remember);
        jdbc.sql(
                        """
                        insert into form_draft (id, task_id, person_id, sha256, json, version, saved_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (task_id, person_id) do update
                        set sha256 = excluded.sha256, json = excluded.json, version = excluded.version,
                            saved_at = excluded.saved_at""")
                .params(next.id(), taskId, personId, sha256, json, next.version(), Timestamp.from(next.savedAt()))
                .update();
        return next;
    }

    private void remember(Draft draft) {
        jdbc.sql("insert into form_draft_revision (draft_id, version, json, saved_at) values (?, ?, ?, ?)")
                .params(draft.id(), draft.version(), draft.json(), Timestamp.from(draft.savedAt()))
                .update();
        jdbc.sql("delete from form_draft_revision where draft_id = ? and version <= ?")
                .params(draft.id(), draft.version() - REVISIONS)
                .update();
    }

    private static Draft draft(ResultSet row, int number) throws SQLException {
        return new Draft(
                row.getObject("id", UUID.class),
                row.getString("task_id"),
                row.getObject("person_id", UUID.class),
                row.getString("sha256"),
                row.getString("json"),
                row.getInt("version"),
                row.getTimestamp("saved_at").toInstant());
    }
}
