package org.opora.engine;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;

/** A diagram that one test draws for itself: deployed for it and taken away with all its instances, for others count them. */
public final class PassingDiagram implements AutoCloseable {

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final String deployment;

    /** @param key of its process, and the name of its file */
    public PassingDiagram(RepositoryService repository, RuntimeService runtime, String key, String xml) {
        this.repository = repository;
        this.runtime = runtime;
        deployment = SystemContext.call("test", () -> repository
                .createDeployment()
                .name(key)
                .addString("bpmn/" + key + ".bpmn", xml)
                .deploy()
                .getId());
    }

    @Override
    public void close() {
        SystemContext.run("test", () -> {
            runtime.createProcessInstanceQuery()
                    .deploymentId(deployment)
                    .list()
                    .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test"));
            repository.deleteDeployment(deployment, true);
        });
    }
}
