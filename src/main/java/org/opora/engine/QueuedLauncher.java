package org.opora.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;

/** Launcher over {@link LaunchQueue}. */
@Service
class QueuedLauncher implements Launcher {

    private static final Logger LOG = LoggerFactory.getLogger(QueuedLauncher.class);
    private static final int CHUNK = 10;

    private final LaunchQueue queue;
    private final RuntimeService runtime;
    private final LaunchWorker worker;
    private final ChunkedWork<LaunchQueue.Claimed> work;

    QueuedLauncher(
            LaunchQueue queue, RuntimeService runtime, PlatformTransactionManager transactions, LaunchWorker worker) {
        this.queue = queue;
        this.runtime = runtime;
        this.worker = worker;
        this.work = new ChunkedWork<>(new Launches(), CHUNK, transactions);
    }

    @Override
    @Transactional
    public void request(List<LaunchRequest> requests) {
        queue.add(requests);
        worker.wakeAfterCommit();
    }

    @Override
    public int drain() {
        return work.drain();
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
        worker.wakeAfterCommit();
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

    private final class Launches implements ChunkedWork.Rows<LaunchQueue.Claimed> {

        @Override
        public List<LaunchQueue.Claimed> claim(int most) {
            return queue.claim(most);
        }

        @Override
        public void work(List<LaunchQueue.Claimed> claimed) {
            Map<UUID, String> started = new LinkedHashMap<>();
            claimed.forEach(row -> started.put(row.id(), start(row.request())));
            queue.started(started);
        }

        @Override
        public void failed(LaunchQueue.Claimed row, RuntimeException why) {
            LOG.warn("Launch of {} failed", row, why);
            queue.failed(row.id(), String.valueOf(why.getMessage()));
        }
    }
}
