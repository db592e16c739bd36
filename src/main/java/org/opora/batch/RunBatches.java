package org.opora.batch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.SignedIn;
import org.opora.account.Viewer;
import org.opora.engine.ChunkedWork;
import org.opora.error.OporaException;
import org.opora.inbox.ChangeTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Changes the tasks of started batches, each as the person who started it and with the rights that person has at that
 * moment. The change of a task and the mark that it is made commit together.
 */
@Service
public class RunBatches {

    private static final Logger LOG = LoggerFactory.getLogger(RunBatches.class);
    private static final int CHUNK = 20;

    private final BatchQueue queue;
    private final ChangeTask changes;
    private final Access access;
    private final PlatformTransactionManager transactions;
    private final ChunkedWork<BatchQueue.Claimed> all;

    RunBatches(BatchQueue queue, ChangeTask changes, Access access, PlatformTransactionManager transactions) {
        this.queue = queue;
        this.changes = changes;
        this.access = access;
        this.transactions = transactions;
        this.all = new ChunkedWork<>(new Waiting(null), CHUNK, transactions);
    }

    /** Works until nothing waits, whoever started it, and says how many tasks are through. */
    public int drain() {
        return all.drain();
    }

    /** Works off one batch in the thread of the caller. */
    void run(UUID batch) {
        new ChunkedWork<>(new Waiting(batch), CHUNK, transactions).drain();
    }

    private final class Waiting implements ChunkedWork.Rows<BatchQueue.Claimed> {

        private final @Nullable UUID batch;

        Waiting(@Nullable UUID batch) {
            this.batch = batch;
        }

        @Override
        public List<BatchQueue.Claimed> claim(int most) {
            return queue.claim(batch, most);
        }

        @Override
        public void work(List<BatchQueue.Claimed> claimed) {
            Map<UUID, Optional<Viewer>> people = new HashMap<>();
            for (BatchQueue.Claimed row : claimed) {
                Optional<Viewer> person = people.computeIfAbsent(row.accountId(), access::viewerOf);
                OporaException refusal =
                        person.isPresent() ? change(person.get(), row) : new OporaException("batch.nobody");
                if (refusal == null) {
                    queue.done(row);
                } else {
                    queue.refused(row, refusal);
                }
            }
            finish(claimed);
        }

        @Override
        public void failed(BatchQueue.Claimed row, RuntimeException why) {
            if (why instanceof OporaException refusal) {
                queue.refused(row, refusal);
            } else {
                LOG.warn("{} did not go through", row, why);
                queue.failed(row);
            }
            finish(List.of(row));
        }

        private @Nullable OporaException change(Viewer person, BatchQueue.Claimed row) {
            return new SignedIn(person.accountId(), person.login())
                    .<Optional<OporaException>>call(
                            () -> Optional.ofNullable(changes.apply(person, row.taskId(), row.change())))
                    .orElse(null);
        }

        private void finish(List<BatchQueue.Claimed> rows) {
            queue.finish(rows.stream().map(BatchQueue.Claimed::batchId).toList());
        }
    }
}
