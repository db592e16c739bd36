package org.opora.inbox;

import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final EarlierRows rows;

    EarlierAnswers(JdbcClient jdbc, Submissions submissions, EarlierRows rows) {
        this.jdbc = jdbc;
        this.submissions = submissions;
        this.rows = rows;
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

    /** A row is known by where it was taken over from; only one of which that is not known, by its words. */
    private List<Found> found(InboxTask task) {
        UUID row = task.facts().rowId();
        List<UUID> same = row == null
                ? List.of()
                : Stream.concat(Stream.of(row), rows.of(row).stream()).toList();
        return jdbc.sql(
                        """
                        select s.id, t.row_number, t.row_text from submission s left join inbox_task t on t.id = s.task_id
                        where s.school_id = :school and s.form_id = :form and s.task_id <> :task
                        order by s.task_key = :key desc,
                                 coalesce(t.row_id = any(cast(:rows as uuid[])) or t.row_text = cast(:rowText as text), false) desc,
                                 s.cycle_id is distinct from cast(:cycle as uuid) desc,
                                 s.submitted_at desc, s.id
                        limit :most""")
                .param("school", task.schoolId())
                .param("form", task.formId())
                .param("task", task.id())
                .param("key", task.taskKey())
                .param("rows", same.toArray(UUID[]::new))
                .param("rowText", same.size() > 1 ? null : task.facts().rowText(), Types.VARCHAR)
                .param("cycle", task.cycleId())
                .param("most", MOST)
                .query((found, number) -> new Found(
                        found.getObject("id", UUID.class), found.getString("row_number"), found.getString("row_text")))
                .list();
    }
}
