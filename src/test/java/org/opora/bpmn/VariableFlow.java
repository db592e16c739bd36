package org.opora.bpmn;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.LoopCardinality;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * Which variables have certainly been set when the token reaches a place: on every path from the start, by the start itself
 * or by a step before. The engine throws on an unknown variable, so an expression may ask for these only.
 */
final class VariableFlow {

    /** This event adds work only when the school's tracks have been opened before, see {@code PlanAddedTracksDelegate}. */
    private static final Map<String, String> ONLY_AFTER = Map.of("subProcess_categoryChanged", "gateway_tracks");

    private final Models models;
    private final Map<String, Map<String, Set<String>>> before = new TreeMap<>();
    private final Map<String, Set<String>> atEnd = new TreeMap<>();

    VariableFlow(Models models) {
        this.models = models;
    }

    /** One line for every expression that asks for what may not be set. */
    List<String> unset() {
        List<String> unset = new ArrayList<>();
        for (String key : models.diagrams().keySet()) {
            Map<String, Set<String>> known = before(key);
            models.diagrams().get(key).getModelElementsByType(FlowNode.class).forEach(node -> {
                Set<String> here = known.getOrDefault(node.getId(), Set.of());
                require(unset, key, node.getId(), asked(node), here);
                node.getOutgoing()
                        .forEach(flow -> require(unset, key, flow.getId(), asked(flow), after(key, node, here)));
                if (node instanceof CallActivity call) {
                    handedBack(unset, key, call);
                }
            });
        }
        return unset;
    }

    private static void require(List<String> unset, String key, String id, Set<String> asked, Set<String> known) {
        asked.stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> unset.add(key + ": " + id + " asks for " + name + ", which may not be set there"));
    }

    private void handedBack(List<String> unset, String key, CallActivity call) {
        if (models.diagrams().containsKey(call.getCalledElement())) {
            before(call.getCalledElement());
            Set<String> known = atEnd.get(call.getCalledElement());
            extensions(call, CamundaOut.class)
                    .map(CamundaOut::getCamundaSource)
                    .filter(source -> source != null && !known.contains(source))
                    .forEach(source -> unset.add(key + ": " + call.getId() + " takes " + source + ", which "
                            + call.getCalledElement() + " may not have set"));
        }
    }

    /** What the expressions of the element ask for when it is reached. */
    private static Set<String> asked(ModelElementInstance element) {
        Set<String> asked = new TreeSet<>();
        if (element instanceof SequenceFlow flow && flow.getConditionExpression() != null) {
            asked.addAll(Expressions.variables(flow.getConditionExpression().getTextContent()));
        }
        if (element instanceof UserTask task) {
            Stream.of(task.getCamundaDueDate(), task.getCamundaFollowUpDate(), task.getCamundaAssignee())
                    .forEach(text -> asked.addAll(Expressions.variables(text)));
        }
        if (element instanceof FlowNode && !(element instanceof SubProcess)) {
            children(element, TimeDate.class)
                    .forEach(date -> asked.addAll(Expressions.variables(date.getTextContent())));
        }
        children(element, LoopCardinality.class)
                .filter(one -> one.getParentElement().getParentElement().equals(element))
                .forEach(one -> asked.addAll(Expressions.variables(one.getTextContent())));
        if (element instanceof CallActivity call) {
            extensions(call, CamundaIn.class).forEach(in -> {
                asked.addAll(Expressions.variables(in.getCamundaBusinessKey()));
                asked.addAll(Expressions.variables(in.getCamundaSourceExpression()));
                if (in.getCamundaSource() != null) {
                    asked.add(in.getCamundaSource());
                }
            });
        }
        return asked;
    }

    /** By element id, what is known when the element is reached. */
    private Map<String, Set<String>> before(String key) {
        Map<String, Set<String>> known = before.get(key);
        if (known == null) {
            known = new HashMap<>();
            before.put(key, known);
            Set<String> start = atStart(key);
            spread(key, models.process(key).getFlowElements(), start, known);
            atEnd.put(key, ends(key, models.process(key).getFlowElements(), known));
        }
        return known;
    }

    private Set<String> atStart(String key) {
        Set<String> all = null;
        if (models.java().starts().containsKey(key)) {
            all = models.java().starts().get(key);
        }
        for (String caller : models.diagrams().keySet()) {
            for (CallActivity call : models.diagrams().get(caller).getModelElementsByType(CallActivity.class)) {
                if (key.equals(call.getCalledElement()) && !caller.equals(key)) {
                    all = both(all, handedDown(caller, call));
                }
            }
        }
        return all == null ? Set.of() : all;
    }

    private Set<String> handedDown(String caller, CallActivity call) {
        Set<String> handed = new TreeSet<>();
        extensions(call, CamundaIn.class).forEach(in -> {
            if ("all".equals(in.getCamundaVariables())) {
                handed.addAll(before(caller).getOrDefault(call.getId(), Set.of()));
            }
            if (in.getCamundaTarget() != null) {
                handed.add(in.getCamundaTarget());
            }
        });
        return handed;
    }

    /** Repeats until nothing changes; a place not reached yet counts as knowing everything. */
    private void spread(
            String key, Collection<FlowElement> elements, Set<String> start, Map<String, Set<String>> known) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (FlowElement element : elements) {
                if (element instanceof FlowNode node) {
                    Set<String> now = arriving(key, node, start, known);
                    changed |= now != null && !now.equals(known.put(node.getId(), now));
                }
            }
        }
        for (FlowElement element : elements) {
            if (element instanceof SubProcess inner) {
                String place = inner.triggeredByEvent() ? ONLY_AFTER.get(inner.getId()) : inner.getId();
                Set<String> reached = new TreeSet<>(known.getOrDefault(String.valueOf(place), start));
                reached.add("loopCounter");
                spread(key, inner.getFlowElements(), reached, known);
            }
        }
    }

    private Set<String> arriving(String key, FlowNode node, Set<String> start, Map<String, Set<String>> known) {
        if (node instanceof BoundaryEvent event) {
            return known.get(event.getAttachedTo().getId());
        }
        if (node.getIncoming().isEmpty()) {
            return start;
        }
        Set<String> all = null;
        for (SequenceFlow flow : node.getIncoming()) {
            Set<String> reached = known.get(flow.getSource().getId());
            if (reached != null) {
                Set<String> passed = after(key, flow.getSource(), reached);
                all = all == null ? passed : node instanceof ParallelGateway ? either(all, passed) : both(all, passed);
            }
        }
        return all;
    }

    private Set<String> after(String key, FlowNode node, Set<String> reached) {
        Set<String> after = new TreeSet<>(reached);
        Map<String, Set<String>> sets = models.java().sets();
        if (node instanceof ServiceTask && node.getId().equals("serviceTask_planDeadlines")) {
            after.addAll(models.java().planned().getOrDefault(key, Set.of()));
        } else if (node instanceof ServiceTask) {
            after.addAll(sets.getOrDefault(Models.className(node.getId(), "Delegate"), Set.of()));
        } else if (node instanceof UserTask) {
            after.addAll(sets.getOrDefault(Models.className(node.getId(), "Handler"), Set.of()));
        } else if (node instanceof CallActivity call) {
            extensions(call, CamundaOut.class).forEach(out -> after.add(out.getCamundaTarget()));
        }
        return after;
    }

    private Set<String> ends(String key, Collection<FlowElement> elements, Map<String, Set<String>> known) {
        Set<String> all = null;
        for (FlowElement element : elements) {
            if (element instanceof EndEvent) {
                all = both(all, known.getOrDefault(element.getId(), Set.of()));
            }
        }
        return all == null ? Set.of() : all;
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        if (one == null) {
            return other;
        }
        Set<String> both = new TreeSet<>(one);
        both.retainAll(other);
        return both;
    }

    private static Set<String> either(Set<String> one, Set<String> other) {
        Set<String> either = new TreeSet<>(one);
        either.addAll(other);
        return either;
    }

    private static <T extends ModelElementInstance> Stream<T> children(ModelElementInstance element, Class<T> type) {
        return ((org.camunda.bpm.model.bpmn.BpmnModelInstance) element.getModelInstance())
                .getModelElementsByType(type).stream().filter(one -> {
                    ModelElementInstance parent = one.getParentElement();
                    while (parent != null && !parent.equals(element)) {
                        parent = parent.getParentElement();
                    }
                    return parent != null;
                });
    }

    private static <T extends ModelElementInstance> Stream<T> extensions(FlowNode node, Class<T> type) {
        return node.getExtensionElements() == null
                ? Stream.empty()
                : node.getExtensionElements().getElementsQuery().filterByType(type).list().stream();
    }
}
