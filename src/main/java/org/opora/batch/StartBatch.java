package org.opora.batch;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.opora.account.Access;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.journal.Journal;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Starts what has been looked at: a few tasks at once, many in the background. */
@Service
public class StartBatch {

    /** So many tasks are done before the page answers; more run on by themselves. */
    public static final int AT_ONCE = 25;

    private static final Duration KEPT = Duration.ofDays(1);

    private final Batches batches;
    private final RunBatches running;
    private final BatchWorker worker;
    private final Access access;
    private final Journal journal;
    private final Clock clock;
    private final TransactionTemplate transaction;

    StartBatch(
            Batches batches,
            RunBatches running,
            BatchWorker worker,
            Access access,
            Journal journal,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.batches = batches;
        this.running = running;
        this.worker = worker;
        this.access = access;
        this.journal = journal;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Starts the change; a second start of the same one changes nothing. */
    public void start(UUID id) {
        Batch batch = Objects.requireNonNull(transaction.execute(status -> begin(id)));
        if (batch.waiting() <= AT_ONCE) {
            running.run(id);
        }
    }

    private Batch begin(UUID id) {
        Batch batch = batches.lock(id, access.viewer().accountId()).orElseThrow(NotFoundException::new);
        if (!batch.isPrepared()) {
            return batch;
        }
        if (batch.isOpenQuestion() || batch.waiting() == 0) {
            throw new OporaException("batch.nothing");
        }
        batches.start(id, clock.instant());
        journal.record(Journal.entry(batch.undoOf() == null ? "batch.started" : "batch.undone")
                .subject("batch", id)
                .detail("kind", batch.kind())
                .detail("tasks", batch.waiting()));
        if (batch.waiting() > AT_ONCE) {
            worker.wakeAfterCommit();
        }
        return batch;
    }

    /** What was looked at and never started is forgotten after a day. */
    @Scheduled(fixedDelay = 60, initialDelay = 9, timeUnit = TimeUnit.MINUTES)
    @Transactional
    public void forget() {
        batches.removePrepared(clock.instant().minus(KEPT));
    }
}
