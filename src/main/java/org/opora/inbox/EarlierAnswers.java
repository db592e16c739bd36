package org.opora.inbox;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.form.Submission;
import org.opora.form.Submissions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Earlier answers about a school to the form of a task, the likeliest first: the same question, about the same row of the plan, of an
 * earlier cycle, the newest.
 */
@Component
class EarlierAnswers {

    private static final int MOST = 5;

    private final JdbcClient jdbc;
    private final Submissions submissions;

    EarlierAnswers(JdbcClient jdbc, Submissions submissions) {
        this.jdbc = jdbc;
        this.submissions = submissions;
    }

    private record Found(UUID id, @Nullable String rowNumber, @Nullable String rowText) {}

    List<EarlierAnswer> of(InboxTask task) {
        if (task.schoolId() == null || task.formId() == null) {
            return List.of();
        }
        List<Found> found = found(task);
        Map<UUID, Submission> sent = submissions
                .byIds(found.stream().map(Found::id).toList())
                .stream()
                .collect(Collectors.toMap(Submission::id, one -> one));
        return found.stream()
                .map(one ->
                        new EarlierAnswer(Objects.requireNonNull(sent.get(one.id())), one.rowNumber(), one.rowText()))
                .toList();
    }

    /** A row carried over into the next year has a new id and mostly the same words. */
    private List<Found> found(InboxTask task) {
        return jdbc.sql(
                        """
                        select s.id, t.row_number, t.row_text from submission s left join inbox_task t on t.id = s.task_id
                        where s.school_id = :school and s.form_id = :form and s.task_id <> :task
                        order by s.task_key = :key desc,
                                 coalesce(t.row_id = cast(:row as uuid) or t.row_text = cast(:rowText as text), false) desc,
                                 s.cycle_id is distinct from cast(:cycle as uuid) desc,
                                 s.submitted_at desc, s.id
                        limit :most""")
                .param("school", task.schoolId())
                .param("form", task.formId())
                .param("task", task.id())
                .param("key", task.taskKey())
                .param("row", task.facts().rowId())
                .param("rowText", task.facts().rowText())
                .param("cycle", task.cycleId())
                .param("most", MOST)
                .query((row, number) -> new Found(
                        row.getObject("id", UUID.class), row.getString("row_number"), row.getString("row_text")))
                .list();
    }
}
