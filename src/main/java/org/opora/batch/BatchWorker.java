package org.opora.batch;

import org.opora.engine.QueueWorker;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Works off started batches in the background, its own and those that another node left. */
@Component
class BatchWorker extends QueueWorker {

    private final ObjectProvider<RunBatches> batches;

    BatchWorker(ObjectProvider<RunBatches> batches, @Value("${opora.launcher.enabled:true}") boolean enabled) {
        super("batches", enabled);
        this.batches = batches;
    }

    @Override
    protected void drain() {
        batches.getObject().drain();
    }
}
