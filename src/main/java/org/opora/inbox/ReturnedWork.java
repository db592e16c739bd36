package org.opora.inbox;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.opora.form.AnswerLine;
import org.opora.form.Submission;
import org.opora.form.Submissions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The answer that a task takes up again: what the same role answered to the same form about the same school in the same task of the
 * same process instance, or in a task that the handler names.
 */
@Component
class ReturnedWork {

    private final JdbcClient jdbc;
    private final TaskHandlers handlers;
    private final Submissions submissions;

    ReturnedWork(JdbcClient jdbc, TaskHandlers handlers, Submissions submissions) {
        this.jdbc = jdbc;
        this.handlers = handlers;
        this.submissions = submissions;
    }

    /** The newest one; empty when the task is asked for the first time. */
    Optional<Submission> of(InboxTask task) {
        if (task.formId() == null) {
            return Optional.empty();
        }
        Set<String> resumed = handlers.of(task.taskKey())
                .<Set<String>>map(UserTaskHandler::resumes)
                .orElse(Set.of());
        return jdbc.sql(
                        """
                        select id from (
                          select s.id, s.submitted_at from inbox_task t join submission s on s.task_id = t.id
                          where t.process_instance_id = :instance and t.id <> :task and s.form_id = :form
                            and t.school_id is not distinct from cast(:school as uuid)
                            and t.expert_id is not distinct from cast(:expert as uuid)
                            and (t.task_key = :key and t.role is not distinct from cast(:role as text) or t.task_key in (:resumed))
                          union
                          select s.id, s.submitted_at from submission s join inbox_task t on t.id = s.task_id
                          where s.school_id = cast(:school as uuid) and s.form_id = :form and t.id <> :task
                            and t.task_key in (:resumed) and t.business_key = :business) found
                        order by submitted_at desc, id limit 1""")
                .param("business", task.businessKey())
                .param("task", task.id())
                .param("form", task.formId())
                .param("school", task.schoolId())
                .param("expert", task.expertId())
                .param("instance", task.processInstanceId())
                .param("key", task.taskKey())
                .param("role", task.role())
                .param("resumed", resumed.isEmpty() ? Set.of("") : resumed)
                .query(UUID.class)
                .optional()
                .flatMap(submissions::byId);
    }

    /** The files that belong to what comes back. */
    Set<UUID> files(InboxTask task) {
        return of(task).map(ReturnedWork::filesOf).orElse(Set.of());
    }

    static Set<UUID> filesOf(Submission sent) {
        Set<UUID> files = new HashSet<>();
        sent.shown().stream()
                .filter(line -> line.kind() == AnswerLine.Kind.FILES)
                .flatMap(line -> line.values().stream())
                .forEach(id -> files.add(UUID.fromString(id)));
        return files;
    }
}
