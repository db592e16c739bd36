package org.opora.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Several nodes may start at once on an empty or an older database: the engine would create its tables twice and fail. One
 * node at a time builds its engine.
 */
@Component
class OneSchemaAtATime extends AbstractProcessEnginePlugin {

    private @Nullable NodeLock held;

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        if (configuration.getDataSource() != null) {
            held = NodeLock.take(configuration.getDataSource(), "engine schema");
        }
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        NodeLock lock = held;
        held = null;
        if (lock != null) {
            lock.close();
        }
    }
}
