package org.opora.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Launcher over {@link LaunchQueue}: batches in one transaction, and one by one when a batch does not go through. */
@Service
class QueuedLauncher implements Launcher {

    private static final Logger LOG = LoggerFactory.getLogger(QueuedLauncher.class);
    private static final int BATCH = 10;

    private final LaunchQueue queue;
    private final RuntimeService runtime;
    private final TransactionTemplate transaction;
    private final LaunchWorker worker;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    QueuedLauncher(
            LaunchQueue queue, RuntimeService runtime, PlatformTransactionManager transactions, LaunchWorker worker) {
        this.queue = queue;
        this.runtime = runtime;
        this.transaction = new TransactionTemplate(transactions);
        this.worker = worker;
    }

    @Override
    @Transactional
    public void request(List<LaunchRequest> requests) {
        queue.add(requests);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                worker.wake();
            }
        });
    }

    @Override
    public int drain() {
        oneAtATime.lock();
        try {
            int started = 0;
            int last;
            do {
                last = batch();
                started += Math.max(0, last);
            } while (last != 0);
            return started;
        } finally {
            oneAtATime.unlock();
        }
    }

    @Override
    public LaunchProgress progress(String groupKey) {
        return queue.progress(groupKey);
    }

    @Override
    public List<FailedLaunch> failed() {
        return queue.failed();
    }

    @Override
    @Transactional
    public void retry(UUID requestId) {
        queue.again(requestId);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                worker.wake();
            }
        });
    }

    /** Started instances; 0 when nothing is due, -1 when the only thing tried failed. */
    private int batch() {
        try {
            return start(BATCH);
        } catch (RuntimeException e) {
            LOG.info("A batch of launches did not go through, going on one by one: {}", e.toString());
            return single();
        }
    }

    private int start(int most) {
        Integer count = transaction.execute(status -> {
            List<LaunchQueue.Claimed> claimed = queue.claim(most);
            Map<UUID, String> started = new LinkedHashMap<>();
            claimed.forEach(row -> started.put(row.id(), start(row.request())));
            queue.started(started);
            return claimed.size();
        });
        return count == null ? 0 : count;
    }

    private int single() {
        LaunchQueue.Claimed[] tried = new LaunchQueue.Claimed[1];
        try {
            transaction.executeWithoutResult(status -> {
                List<LaunchQueue.Claimed> claimed = queue.claim(1);
                if (!claimed.isEmpty()) {
                    tried[0] = claimed.get(0);
                    queue.started(Map.of(tried[0].id(), start(tried[0].request())));
                }
            });
            return tried[0] == null ? 0 : 1;
        } catch (RuntimeException e) {
            if (tried[0] == null) {
                // Not even the queue could be read: no launch is to blame.
                throw e;
            }
            LOG.warn("Launch of {} failed", tried[0], e);
            UUID id = tried[0].id();
            transaction.executeWithoutResult(status -> queue.failed(id, String.valueOf(e.getMessage())));
            return -1;
        }
    }

    private String start(LaunchRequest request) {
        return SystemContext.call("launcher", () -> {
            ProcessInstance running = runtime.createProcessInstanceQuery()
                    .processDefinitionKey(request.processKey())
                    .processInstanceBusinessKey(request.businessKey())
                    .rootProcessInstances()
                    .singleResult();
            return running != null
                    ? running.getId()
                    : runtime.startProcessInstanceByKey(
                                    request.processKey(), request.businessKey(), request.variables())
                            .getId();
        });
    }
}
