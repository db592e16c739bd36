package org.opora.bpmn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** How the steps follow each other. */
final class FlowRules {

    /** Only reads which expert a branch is for; a job of its own per branch would lock the parent without need. */
    private static final Set<String> NO_WORK = Set.of("serviceTask_pickExpert");

    private FlowRules() {}

    /** A failure of real work must end in an incident of that step, not undo the person's answer before it. */
    static List<String> asyncBefore(Models models) {
        return models.all(ServiceTask.class)
                .filter(task -> !task.isCamundaAsyncBefore() && !NO_WORK.contains(task.getId()))
                .map(task -> task.getId() + " does its work in the transaction of the step before")
                .toList();
    }

    static List<String> questions(Models models) {
        List<String> breaches = new ArrayList<>();
        models.all(Gateway.class).filter(FlowRules::decides).forEach(gateway -> {
            if (gateway.getName() == null || !gateway.getName().endsWith("?")) {
                breaches.add(gateway.getId() + " asks no question");
            }
            gateway.getOutgoing().stream()
                    .filter(flow -> !(gateway instanceof EventBasedGateway) && blank(flow.getName()))
                    .forEach(flow -> breaches.add(flow.getId() + " answers nothing"));
        });
        models.all(Activity.class)
                .filter(one -> blank(one.getName()))
                .forEach(one -> breaches.add(one.getId() + " has no name"));
        return breaches;
    }

    /** A flow of an inclusive gateway without a condition is always taken. */
    static List<String> conditions(Models models) {
        return models.all(Gateway.class)
                .filter(gateway -> gateway instanceof ExclusiveGateway && decides(gateway))
                .flatMap(gateway -> gateway.getOutgoing().stream()
                        .filter(flow -> flow.getConditionExpression() == null && !flow.equals(standard(gateway))))
                .map(flow -> flow.getId() + " has no condition and is not the default")
                .toList();
    }

    private static SequenceFlow standard(Gateway gateway) {
        return ((ExclusiveGateway) gateway).getDefault();
    }

    private static boolean decides(Gateway gateway) {
        return gateway.getOutgoing().size() > 1 && !(gateway instanceof ParallelGateway);
    }

    /** Where several roles work each has its lane, every step stands in one lane, and no lane mixes roles. */
    static List<String> lanes(Models models) {
        List<String> breaches = new ArrayList<>();
        models.diagrams().forEach((key, diagram) -> {
            Set<String> roles = diagram.getModelElementsByType(UserTask.class).stream()
                    .map(FlowRules::role)
                    .collect(Collectors.toCollection(TreeSet::new));
            Map<String, List<Lane>> lanesOf = new TreeMap<>();
            diagram.getModelElementsByType(Lane.class).forEach(lane -> {
                Set<String> here = lane.getFlowNodeRefs().stream()
                        .filter(UserTask.class::isInstance)
                        .map(node -> role((UserTask) node))
                        .collect(Collectors.toCollection(TreeSet::new));
                if (here.size() > 1) {
                    breaches.add(key + ": lane " + lane.getId() + " mixes " + here);
                }
                lane.getFlowNodeRefs().forEach(node -> lanesOf.computeIfAbsent(node.getId(), id -> new ArrayList<>())
                        .add(lane));
            });
            if (roles.size() > 1 || !lanesOf.isEmpty()) {
                diagram.getModelElementsByType(FlowNode.class).stream()
                        .filter(node -> node.getParentElement() instanceof Process)
                        .filter(node ->
                                lanesOf.getOrDefault(node.getId(), List.of()).size() != 1)
                        .forEach(node -> breaches.add(key + ": " + node.getId() + " stands in no lane of its own"));
            }
        });
        return breaches;
    }

    private static String role(UserTask task) {
        return task.getCamundaCandidateGroups() == null ? "person" : task.getCamundaCandidateGroups();
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
