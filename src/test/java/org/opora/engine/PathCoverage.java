package org.opora.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Which elements and flows of each diagram the tests of this JVM have passed. */
final class PathCoverage extends AbstractProcessEnginePlugin {

    private static final Map<String, Set<String>> KNOWN = new ConcurrentHashMap<>();
    private static final Map<String, Map<String, Set<String>>> PASSED = new ConcurrentHashMap<>();
    /** By execution, the step it left last: through gateways the way out of a step goes on. */
    private static final Map<String, String> LEFT = new ConcurrentHashMap<>();

    private static final Map<String, Map<String, Object>> LAST_VARIABLES = new ConcurrentHashMap<>();
    private static volatile String current = "";

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = configuration.getCustomPreBPMNParseListeners();
        List<BpmnParseListener> all = listeners == null ? new ArrayList<>() : new ArrayList<>(listeners);
        all.add(new Observing());
        configuration.setCustomPreBPMNParseListeners(all);
    }

    /** The test that runs now; the report names it beside what it passed. */
    static void testing(String test) {
        current = test;
    }

    /** Fails with the list of what no test has passed: elements, flows and ways out of what people and time decide. */
    static void requireEveryPath(String processKey, WaysOut ways) {
        Set<String> missed = new TreeSet<>(KNOWN.getOrDefault(processKey, Set.of()));
        missed.addAll(ways.keys());
        missed.removeAll(passed(processKey).keySet());
        assertThat(missed).as("paths of %s that no test takes", processKey).isEmpty();
    }

    /** By element, flow or way, the tests that passed it. */
    static Map<String, Set<String>> passed(String processKey) {
        return PASSED.getOrDefault(processKey, Map.of());
    }

    static Set<String> known(String processKey) {
        return KNOWN.getOrDefault(processKey, Set.of());
    }

    /** Variables with which the instance ended. */
    static Map<String, Object> lastVariables(String instanceId) {
        return LAST_VARIABLES.getOrDefault(instanceId, Map.of());
    }

    private static final class Observing extends AbstractBpmnParseListener {

        @Override
        public void parseRootElement(Element root, List<ProcessDefinitionEntity> definitions) {
            for (ProcessDefinitionEntity definition : definitions) {
                definition.addBuiltInListener(
                        ExecutionListener.EVENTNAME_END, (ExecutionListener) Observing::keepVariables, 0);
                for (ActivityImpl activity : definition.getActivities()) {
                    observe(definition.getKey(), activity);
                }
            }
        }

        /** The history of level "activity" keeps no variables. */
        private static void keepVariables(DelegateExecution execution) {
            LAST_VARIABLES.put(execution.getProcessInstanceId(), Map.copyOf(withoutNulls(execution.getVariables())));
        }

        private static Map<String, Object> withoutNulls(Map<String, Object> variables) {
            variables.values().removeIf(Objects::isNull);
            return variables;
        }

        private void observe(String key, ActivityImpl activity) {
            if (!activity.getId().endsWith("#multiInstanceBody")) {
                known(key, activity.getId());
                activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, passing(key, activity.getId()), 0);
            }
            activity.getActivities().forEach(inner -> observe(key, inner));
        }

        @Override
        public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
            String key = flow.getProcessDefinition() instanceof ProcessDefinitionEntity definition
                    ? definition.getKey()
                    : "";
            known(key, flow.getId());
            flow.addListener(ExecutionListener.EVENTNAME_TAKE, execution -> {
                pass(key, flow.getId());
                if (!"exclusiveGateway".equals(((ActivityImpl) flow.getSource()).getProperty("type"))) {
                    LEFT.put(execution.getId(), flow.getSource().getId());
                }
                pass(key, WaysOut.key(LEFT.getOrDefault(execution.getId(), "?"), flow.getId()));
            });
        }

        private static void known(String key, String id) {
            KNOWN.computeIfAbsent(key, k -> new ConcurrentSkipListSet<>()).add(id);
        }

        private static ExecutionListener passing(String key, String id) {
            return execution -> pass(key, id);
        }

        private static void pass(String key, String id) {
            PASSED.computeIfAbsent(key, k -> new ConcurrentHashMap<>())
                    .computeIfAbsent(id, k -> new ConcurrentSkipListSet<>())
                    .add(current);
        }
    }
}
