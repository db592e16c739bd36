package org.opora.engine;

import java.io.InputStream;
import java.util.Objects;

/** Decision tables of the bundle on the engine without Spring. */
public final class DecisionsInMemory {

    private DecisionsInMemory() {}

    /** Deploys {@code bpmn/<key>.dmn} and gives what evaluates it. */
    public static Decisions of(String... keys) {
        var engine = EngineInMemory.get();
        SystemContext.run("decision test", () -> {
            for (String key : keys) {
                String resource = "bpmn/" + key + ".dmn";
                InputStream file = Objects.requireNonNull(
                        DecisionsInMemory.class.getClassLoader().getResourceAsStream(resource), resource);
                engine.getRepositoryService()
                        .createDeployment()
                        .name(key)
                        .addInputStream(resource, file)
                        .deploy();
            }
        });
        return new DeployedDecisions(engine.getDecisionService(), engine.getRepositoryService());
    }
}
