package org.opora.engine;

import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** The one Spring-free engine of a test JVM. */
final class EngineInMemory {

    static final Map<String, JavaDelegate> DELEGATES = new ConcurrentHashMap<>();
    private static final Set<String> APPROVED = ConcurrentHashMap.newKeySet();
    static final String TENANT = "rybinsk";
    private static ProcessEngine engine;

    private EngineInMemory() {}

    static synchronized ProcessEngine get() {
        if (engine == null) {
            ProcessEngineConfigurationImpl configuration = new StandaloneInMemProcessEngineConfiguration();
            configuration.setProcessEngineName("process-tests");
            configuration.setJdbcUrl("jdbc:h2:mem:process-tests;DB_CLOSE_DELAY=-1");
            configuration.setDatabaseSchemaUpdate("true");
            configuration.setJobExecutorActivate(false);
            configuration.getProcessEnginePlugins().add(lockdown());
            configuration.getProcessEnginePlugins().add(new PathCoverage());
            engine = configuration.buildProcessEngine();
        }
        return engine;
    }

    private static EngineLockdown lockdown() {
        return new EngineLockdown(
                new PlannedDelegates(), new ModelGuard(EveryDelegate::new), new ApprovedInMemory(), v -> TENANT);
    }

    static Set<String> everyDelegate() {
        return new EveryDelegate();
    }

    static void forgetApprovals() {
        APPROVED.clear();
    }

    static void endEverything() {
        for (ProcessInstance instance : get().getRuntimeService()
                .createProcessInstanceQuery()
                .rootProcessInstances()
                .list()) {
            get().getRuntimeService().deleteProcessInstance(instance.getId(), "end of the test", true, true);
        }
    }

    private static final class PlannedDelegates implements Delegates {
        @Override
        public Set<String> names() {
            return new EveryDelegate();
        }

        @Override
        public JavaDelegate get(String name) {
            JavaDelegate planned = DELEGATES.get(name);
            if (planned == null && name.startsWith("stub_")) {
                return execution -> {};
            }
            if (planned == null) {
                throw new AssertionError(
                        "The test plans nothing for " + name + ": process.delegate(\"" + name + "\", …)");
            }
            return planned;
        }
    }

    /** Any name of the pattern: that each exists as a bean is the model tests' business. */
    private static final class EveryDelegate extends AbstractSet<String> {
        @Override
        public boolean contains(Object name) {
            return String.valueOf(name).matches("[A-Za-z_0-9]+Delegate");
        }

        @Override
        public Iterator<String> iterator() {
            return DELEGATES.keySet().iterator();
        }

        @Override
        public int size() {
            return DELEGATES.size();
        }
    }

    private static final class ApprovedInMemory implements ApprovedModels {
        @Override
        public void approve(String deploymentId, String resource, String sha256) {
            APPROVED.add(deploymentId + resource + sha256);
        }

        @Override
        public boolean isApproved(String deploymentId, String resource, String sha256) {
            return APPROVED.contains(deploymentId + resource + sha256);
        }
    }
}
