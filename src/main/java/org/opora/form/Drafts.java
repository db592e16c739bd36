package org.opora.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
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

/** Drafts of answers: one per task and person, kept without any check, with their earlier states. */
@Service
public class Drafts {

    /** Earlier states that are kept of each draft whatever their age. */
    private static final int NEWEST = 10;

    /** Of older ones the last in each of these spaces of time is kept. */
    private static final int SPACE_SECONDS = 300;

    /** Earlier states that are kept of each draft at most. */
    private static final int REVISIONS = 60;

    private static final String COLUMNS =
            "select id, task_id, person_id, sha256, json, version, saved_at from form_draft ";

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    Drafts(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
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
     * @param after the text of that version, where the page only expects it; null when it knows what was saved
     * @return the saved draft, also when it was sent meanwhile and this is what came after; empty when another tab has saved
     *     meanwhile, and then nothing is changed
     */
    @Transactional
    public Optional<Draft> save(
            String taskId, UUID personId, String sha256, String json, int from, @Nullable String after) {
        Optional<Draft> current = locked(taskId, personId);
        if (current.filter(draft -> !isFrom(draft, from, after)).isPresent()) {
            return current.filter(draft -> same(draft.json(), json));
        }
        return Optional.of(write(current, taskId, personId, sha256, json, Math.max(from, 0)));
    }

    /**
     * The draft that another window saved meanwhile, waiting for a save under way; empty when the page knows it or says the same.
     *
     * @param from version the page knows, 0 when it knows of no draft
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Draft> newer(String taskId, UUID personId, Map<String, ? extends @Nullable Object> text, int from) {
        return locked(taskId, personId)
                .filter(draft -> draft.version() != from)
                .filter(draft -> !same(draft.json(), json.valueToTree(text).toString()));
    }

    /** Saves whatever the version is; the text it replaces stays among the revisions. */
    @Transactional
    public Draft keep(String taskId, UUID personId, String sha256, String json) {
        return write(locked(taskId, personId), taskId, personId, sha256, json, 0);
    }

    /** Forgets the drafts of a task whose answers were sent; only the sender's, others keep their own text. */
    @Transactional
    public void discard(String taskId, UUID personId) {
        jdbc.sql("delete from form_draft where task_id = ? and person_id = ?")
                .params(taskId, personId)
                .update();
    }

    /** Forgets drafts with their history, whoever's they are. */
    @Transactional
    public int forget(Collection<UUID> ids) {
        return ids.isEmpty()
                ? 0
                : jdbc.sql("delete from form_draft where id in (:ids)")
                        .param("ids", ids)
                        .update();
    }

    /** Earlier states of a draft, newest first. */
    @Transactional(readOnly = true)
    public List<DraftRevision> history(UUID draftId) {
        return jdbc.sql("select version, sha256, json, saved_at from form_draft_revision where draft_id = ?"
                        + " order by version desc")
                .param(draftId)
                .query((row, number) -> new DraftRevision(
                        row.getInt("version"),
                        row.getString("sha256"),
                        row.getString("json"),
                        row.getTimestamp("saved_at").toInstant()))
                .list();
    }

    private boolean isFrom(Draft draft, int from, @Nullable String after) {
        return draft.version() == from && (after == null || same(draft.json(), after));
    }

    /** Whether two texts say the same, however they are written down. */
    private boolean same(String one, String other) {
        try {
            return json.readTree(one).equals(json.readTree(other));
        } catch (JsonProcessingException e) {
            return one.equals(other);
        }
    }

    private Optional<Draft> locked(String taskId, UUID personId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(?))")
                .param("draft:" + taskId + personId)
                .query()
                .listOfRows();
        return of(taskId, personId);
    }

    private Draft write(Optional<Draft> current, String taskId, UUID personId, String sha256, String json, int from) {
        Draft next = new Draft(
                current.map(Draft::id).orElseGet(UUID::randomUUID),
                taskId,
                personId,
                sha256,
                json,
                current.map(Draft::version).orElse(from) + 1,
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
        jdbc.sql("insert into form_draft_revision (draft_id, version, sha256, json, saved_at) values (?, ?, ?, ?, ?)")
                .params(draft.id(), draft.version(), draft.sha256(), draft.json(), Timestamp.from(draft.savedAt()))
                .update();
        jdbc.sql(
                        """
                        delete from form_draft_revision r where r.draft_id = :draft and (
                          r.version <= :version - :newest and exists (
                            select 1 from form_draft_revision n
                            where n.draft_id = r.draft_id and n.version > r.version and n.version <= :version - :newest
                              and floor(extract(epoch from n.saved_at) / :space) = floor(extract(epoch from r.saved_at) / :space))
                          or r.version < (select min(k.version) from (select version from form_draft_revision
                              where draft_id = :draft order by version desc limit :most) k))""")
                .param("draft", draft.id())
                .param("version", draft.version())
                .param("newest", NEWEST)
                .param("space", SPACE_SECONDS)
                .param("most", REVISIONS)
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
