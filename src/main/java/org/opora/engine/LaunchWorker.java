package org.opora.engine;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The node's thread that works off launches: woken by a commit, and by itself every ten seconds for what others left. */
@Component
class LaunchWorker implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(LaunchWorker.class);

    private final ObjectProvider<Launcher> launcher;
    private final boolean enabled;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(run -> {
        Thread worker = new Thread(run, "launcher");
        worker.setDaemon(true);
        return worker;
    });
    private final AtomicBoolean waiting = new AtomicBoolean();
    private volatile boolean ready;

    LaunchWorker(ObjectProvider<Launcher> launcher, @Value("${opora.launcher.enabled:true}") boolean enabled) {
        this.launcher = launcher;
        this.enabled = enabled;
    }

    /** Like the job executor, nothing is launched before the application is ready: demo data are seeded first. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        ready = true;
        wake();
    }

    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
    void lookAround() {
        wake();
    }

    void wake() {
        if (enabled && ready && waiting.compareAndSet(false, true)) {
            thread.execute(this::work);
        }
    }

    private void work() {
        waiting.set(false);
        try {
            launcher.getObject().drain();
        } catch (RuntimeException e) {
            LOG.warn("Launches wait for the next look: {}", e.toString());
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
