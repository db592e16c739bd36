package org.opora.inbox;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes rows of the inbox in the transaction in which the engine changes the task; both commit or neither does. */
@Component
public class InboxProjection {

    private final JdbcClient jdbc;

    InboxProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes an open task as the engine has it; a row that is there already is put right. */
    public void put(InboxTask task) {
        jdbc.sql(
                        """
                        insert into inbox_task (
                            id, state, revision, process_key, process_definition_id, process_instance_id, business_key, task_key,
                            name, tenant, municipality_id, zone, cycle_id, school_id, school_name, case_id, stage, role,
                            expert_id, assignee, priority, due, due_day, follow_up, opened_at, form_id, form_hash)
                        values (
                            :id, 'OPEN', 1, :process, :definition, :instance, :businessKey, :key,
                            :name, :tenant, :municipality, :zone, :cycle, :school, :schoolName, :case, :stage, :role,
                            :expert, :assignee, :priority, :due, :dueDay, :followUp, :opened, :form, :hash)
                        on conflict (id) do update set
                            state = 'OPEN', revision = inbox_task.revision + 1, closed_at = null, closed_by = null,
                            name = excluded.name, municipality_id = excluded.municipality_id, tenant = excluded.tenant,
                            zone = excluded.zone, cycle_id = excluded.cycle_id, school_id = excluded.school_id,
                            school_name = excluded.school_name, case_id = excluded.case_id, stage = excluded.stage,
                            role = excluded.role, expert_id = excluded.expert_id, assignee = excluded.assignee,
                            priority = excluded.priority, due = excluded.due, due_day = excluded.due_day,
                            follow_up = excluded.follow_up, process_definition_id = excluded.process_definition_id""")
                .param("id", task.id())
                .param("process", task.processKey())
                .param("definition", task.processDefinitionId())
                .param("instance", task.processInstanceId())
                .param("businessKey", task.businessKey())
                .param("key", task.taskKey())
                .param("name", task.name())
                .param("tenant", task.tenant())
                .param("municipality", task.municipalityId())
                .param("zone", task.zone().getId())
                .param("cycle", task.cycleId(), Types.OTHER)
                .param("school", task.schoolId(), Types.OTHER)
                .param("schoolName", task.schoolName(), Types.VARCHAR)
                .param("case", task.caseId(), Types.OTHER)
                .param("stage", task.stage(), Types.VARCHAR)
                .param("role", task.role(), Types.VARCHAR)
                .param("expert", task.expertId(), Types.OTHER)
                .param("assignee", task.assignee(), Types.OTHER)
                .param("priority", task.priority())
                .param("due", timestamp(task.due()), Types.TIMESTAMP)
                .param("dueDay", task.dueDay(), Types.DATE)
                .param("followUp", timestamp(task.followUp()), Types.TIMESTAMP)
                .param("opened", timestamp(task.openedAt()))
                .param("form", task.formId(), Types.VARCHAR)
                .param("hash", task.formHash(), Types.VARCHAR)
                .update();
    }

    /** Takes over what may change on an open task. */
    public void change(InboxTask task) {
        jdbc.sql(
                        """
                        update inbox_task set revision = revision + 1, name = :name, assignee = :assignee, priority = :priority,
                               due = :due, due_day = :dueDay, follow_up = :followUp
                        where id = :id and state = 'OPEN'""")
                .param("id", task.id())
                .param("name", task.name())
                .param("assignee", task.assignee(), Types.OTHER)
                .param("priority", task.priority())
                .param("due", timestamp(task.due()), Types.TIMESTAMP)
                .param("dueDay", task.dueDay(), Types.DATE)
                .param("followUp", timestamp(task.followUp()), Types.TIMESTAMP)
                .update();
    }

    /** @param by who did it; null when the process took the task away */
    public void close(String taskId, TaskState state, @Nullable UUID by, Instant at) {
        jdbc.sql("update inbox_task set revision = revision + 1, state = :state, closed_by = :by, closed_at = :at"
                        + " where id = :id and state = 'OPEN'")
                .param("state", state.name())
                .param("by", by, Types.OTHER)
                .param("at", Timestamp.from(at))
                .param("id", taskId)
                .update();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
