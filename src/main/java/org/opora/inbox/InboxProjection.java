package org.opora.inbox;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes rows of the inbox in the transaction in which the engine changes the task; both commit or neither does. After the
 * commit every node is told.
 */
@Component
public class InboxProjection {

    private static final String WRITE =
            """
            insert into inbox_task (
                id, state, revision, process_key, process_name, process_definition_id, process_instance_id, business_key, task_key,
                name, tenant, municipality_id, zone, cycle_id, school_id, school_name, case_id, measure_id, stage, role,
                expert_id, assignee, priority, due, due_day, follow_up, claim_by, opened_at, form_id, form_hash,
                municipality_name, categories, tracks, row_id, row_number, row_text)
            select :id, 'OPEN', 1, :process, :processName, :definition, :instance, :businessKey, :key,
                :name, :tenant, :municipality, :zone, cast(:cycle as uuid), cast(:school as uuid), :schoolName, cast(:case as uuid),
                cast(:measure as uuid), :stage, :role, cast(:expert as uuid), cast(:assignee as uuid), :priority,
                cast(:due as timestamptz), cast(:dueDay as date), cast(:followUp as timestamptz), cast(:claimBy as timestamptz), cast(:opened as timestamptz), :form, :hash,
                f.municipality_name, f.categories, f.tracks, f.row_id, f.row_number, f.row_text
            from inbox_facts(cast(:municipality as uuid), cast(:cycle as uuid), cast(:school as uuid), cast(:measure as uuid)) f
            on conflict (id) do update set
                state = 'OPEN', revision = inbox_task.revision + 1, closed_at = null, closed_by = null,
                name = excluded.name, municipality_id = excluded.municipality_id, tenant = excluded.tenant,
                zone = excluded.zone, cycle_id = excluded.cycle_id, school_id = excluded.school_id,
                school_name = excluded.school_name, case_id = excluded.case_id, stage = excluded.stage,
                role = excluded.role, expert_id = excluded.expert_id, assignee = excluded.assignee,
                priority = excluded.priority, due = excluded.due, due_day = excluded.due_day,
                follow_up = excluded.follow_up, process_definition_id = excluded.process_definition_id,
                process_name = excluded.process_name, measure_id = excluded.measure_id,
                municipality_name = excluded.municipality_name, categories = excluded.categories, tracks = excluded.tracks,
                row_id = excluded.row_id, row_number = excluded.row_number, row_text = excluded.row_text""";

    private static final String CHANGE =
            """
            update inbox_task set revision = revision + 1, name = :name, assignee = :assignee, priority = :priority,
                   due = :due, due_day = :dueDay, follow_up = :followUp
            where id = :id and state = 'OPEN'""";

    private static final String CLOSE =
            """
            update inbox_task set revision = revision + 1, state = :state, closed_by = :by, closed_at = :at
            where id = :id and state = 'OPEN'""";

    private final JdbcClient jdbc;
    private final TellChanges tell;

    InboxProjection(JdbcClient jdbc, TellChanges tell) {
        this.jdbc = jdbc;
        this.tell = tell;
    }

    /** Writes an open task as the engine has it; a row that is there already is put right. */
    public void put(InboxTask task) {
        put(task, null);
    }

    /**
     * Writes a task that arrives.
     *
     * @param claimBy until when somebody should take it; the engine does not know that
     */
    public void put(InboxTask task, @Nullable Instant claimBy) {
        TaskFacts facts = task.facts();
        told(changing(task, WRITE + InboxChange.RETURNING)
                .param("process", task.processKey())
                .param("processName", facts.processName(), Types.VARCHAR)
                .param("definition", task.processDefinitionId())
                .param("instance", task.processInstanceId())
                .param("businessKey", task.businessKey())
                .param("key", task.taskKey())
                .param("tenant", task.tenant())
                .param("municipality", task.municipalityId())
                .param("zone", task.zone().getId())
                .param("cycle", task.cycleId(), Types.OTHER)
                .param("school", task.schoolId(), Types.OTHER)
                .param("schoolName", task.schoolName(), Types.VARCHAR)
                .param("case", task.caseId(), Types.OTHER)
                .param("measure", facts.measureId(), Types.OTHER)
                .param("stage", task.stage(), Types.VARCHAR)
                .param("role", task.role(), Types.VARCHAR)
                .param("expert", task.expertId(), Types.OTHER)
                .param("claimBy", timestamp(claimBy), Types.TIMESTAMP)
                .param("opened", timestamp(task.openedAt()))
                .param("form", task.formId(), Types.VARCHAR)
                .param("hash", task.formHash(), Types.VARCHAR));
    }

    /** Takes over what may change on an open task. */
    public void change(InboxTask task) {
        told(changing(task, CHANGE + InboxChange.RETURNING));
    }

    private JdbcClient.StatementSpec changing(InboxTask task, String sql) {
        return jdbc.sql(sql)
                .param("id", task.id())
                .param("name", task.name())
                .param("assignee", task.assignee(), Types.OTHER)
                .param("priority", task.priority())
                .param("due", timestamp(task.due()), Types.TIMESTAMP)
                .param("dueDay", task.dueDay(), Types.DATE)
                .param("followUp", timestamp(task.followUp()), Types.TIMESTAMP);
    }

    /** @param by who did it; null when the process took the task away */
    public void close(String taskId, TaskState state, @Nullable UUID by, Instant at) {
        told(jdbc.sql(CLOSE + InboxChange.RETURNING)
                .param("state", state.name())
                .param("by", by, Types.OTHER)
                .param("at", Timestamp.from(at))
                .param("id", taskId));
    }

    /** Agrees anew until when somebody should take an open task; null: at any time. */
    void claimBy(InboxTask task, @Nullable Instant until) {
        told(jdbc.sql(
                        "update inbox_task set claim_by = :until, revision = revision + 1 where id = :id and state = 'OPEN'"
                                + InboxChange.RETURNING)
                .param("until", timestamp(until), Types.TIMESTAMP)
                .param("id", task.id()));
    }

    private void told(JdbcClient.StatementSpec change) {
        tell.after(change.query(InboxChange::of).list());
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
