package org.opora.batch;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.error.OporaException;
import org.opora.inbox.TaskChange;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tasks of started batches that still wait, as a queue that any node works off. */
@Component
class BatchQueue {

    /** Then the task is left alone and the page says so. */
    private static final int MOST_ATTEMPTS = 3;

    private final JdbcClient jdbc;
    private final Clock clock;

    BatchQueue(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A claimed row. */
    record Claimed(UUID batchId, UUID accountId, int position, String taskId, TaskChange change) {}

    /**
     * Locks waiting tasks until the end of the transaction; what another node holds is passed over.
     *
     * @param batch only of this one; null for all
     */
    List<Claimed> claim(@Nullable UUID batch, int most) {
        return jdbc.sql(
                        """
                        select i.batch_id, b.account_id, i.position, i.task_id, b.kind, i.was, i.becomes
                        from batch_item i join batch b on b.id = i.batch_id
                        where b.state = 'RUNNING' and i.state = 'WAITING' and (cast(:batch as uuid) is null or b.id = :batch)
                        order by i.attempts, b.started_at, b.id, i.position limit :most for update of i skip locked""")
                .param("batch", batch, Types.OTHER)
                .param("most", most)
                .query((row, n) -> new Claimed(
                        row.getObject("batch_id", UUID.class),
                        row.getObject("account_id", UUID.class),
                        row.getInt("position"),
                        row.getString("task_id"),
                        new TaskChange(
                                TaskChange.Kind.valueOf(row.getString("kind")),
                                row.getString("was"),
                                row.getString("becomes"))))
                .list();
    }

    void done(Claimed row) {
        mark(row, ItemState.DONE, null);
    }

    void refused(Claimed row, OporaException why) {
        mark(row, ItemState.REFUSED, why);
    }

    private void mark(Claimed row, ItemState state, @Nullable OporaException why) {
        jdbc.sql(
                        """
                        update batch_item set state = :state, attempts = attempts + 1, refusal = :refusal, words = :words
                        where batch_id = :batch and position = :position""")
                .param("state", state.name())
                .param("refusal", why == null ? null : why.code(), Types.VARCHAR)
                .param("words", words(why))
                .param("batch", row.batchId())
                .param("position", row.position())
                .update();
    }

    /** Tried again a few times, after everything else; then left alone. */
    void failed(Claimed row) {
        jdbc.sql(
                        """
                        update batch_item set attempts = attempts + 1,
                               state = case when attempts + 1 >= :most then 'REFUSED' else state end,
                               refusal = case when attempts + 1 >= :most then 'batch.task-failed' end
                        where batch_id = :batch and position = :position and state = 'WAITING'""")
                .param("most", MOST_ATTEMPTS)
                .param("batch", row.batchId())
                .param("position", row.position())
                .update();
    }

    /** Ends the batches of which nothing waits any more. Of two nodes with the last tasks the second waits for the first. */
    void finish(Collection<UUID> batches) {
        batches.stream().distinct().sorted().forEach(batch -> {
            jdbc.sql("select 1 from batch where id = ? for update")
                    .param(batch)
                    .query(Integer.class)
                    .optional();
            jdbc.sql(
                            """
                            update batch set state = 'DONE', finished_at = :at where id = :batch and state = 'RUNNING'
                            and not exists (select 1 from batch_item where batch_id = :batch and state = 'WAITING')""")
                    .param("at", Timestamp.from(clock.instant()))
                    .param("batch", batch)
                    .update();
        });
    }

    static String[] words(@Nullable OporaException why) {
        return why == null
                ? new String[0]
                : java.util.Arrays.stream(why.args()).map(String::valueOf).toArray(String[]::new);
    }
}
