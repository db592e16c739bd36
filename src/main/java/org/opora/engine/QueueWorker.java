package org.opora.engine;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A thread of the node that works off a queue: woken by a commit, and by itself every ten seconds for what others left. */
public abstract class QueueWorker implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(QueueWorker.class);

    private final String name;
    private final boolean enabled;
    private final ExecutorService thread;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private volatile boolean ready;

    /**
     * @param name of the thread
     * @param enabled false where the work is done by hand, as in tests
     */
    protected QueueWorker(String name, boolean enabled) {
        this.name = name;
        this.enabled = enabled;
        this.thread = Executors.newSingleThreadExecutor(run -> {
            Thread worker = new Thread(run, name);
            worker.setDaemon(true);
            return worker;
        });
    }

    /** Works until nothing that is due is left. */
    protected abstract void drain();

    /** Like the job executor, nothing is worked off before the application is ready: demo data are seeded first. */
    @EventListener(ApplicationReadyEvent.class)
    public void begin() {
        ready = true;
        wake();
    }

    /** Looks for what another node left behind. */
    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
    public void lookAround() {
        wake();
    }

    /** Wakes the thread once the present transaction has committed. */
    public void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wake();
            }
        });
    }

    private void wake() {
        if (enabled && ready && waiting.compareAndSet(false, true)) {
            thread.execute(this::work);
        }
    }

    private void work() {
        waiting.set(false);
        try {
            drain();
        } catch (RuntimeException e) {
            LOG.warn("The queue of the {} waits for the next look: {}", name, e.toString());
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
            thread.shutdownNow();
        }
    }
}
