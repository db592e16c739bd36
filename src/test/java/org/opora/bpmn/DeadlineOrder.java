package org.opora.bpmn;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.opora.calendar.DeadlineKind;
import org.opora.monitoring.MonitoringKind;

/**
 * In which order the work of a year reaches its deadlines: read off the flows of the diagrams, through called diagrams and
 * through the instances that a step launches. Ways back (a return, an objection) do not count.
 */
final class DeadlineOrder {

    /** Steps that launch root instances: the flow goes on in another diagram. */
    private static final Map<String, String> LAUNCHES = Map.of(
            "serviceTask_openCases", "school-support",
            "serviceTask_launchPrevention", "prevention",
            "serviceTask_launchSchoolPrevention", "school-prevention");

    private static final Pattern COMPARISON = Pattern.compile("\\$\\{(\\w+) == '(\\w+)'}");
    private static final Pattern LITERAL = Pattern.compile("\\w+");

    private final Models models;
    private final Map<String, Set<String>> next = new LinkedHashMap<>();
    private final Map<String, Set<DeadlineKind>> due = new LinkedHashMap<>();
    private final Set<String> starts = new LinkedHashSet<>();

    DeadlineOrder(Models models) {
        this.models = models;
        Set<String> called = models.all(CallActivity.class)
                .map(CallActivity::getCalledElement)
                .collect(Collectors.toSet());
        models.diagrams().keySet().stream()
                .filter(key -> !called.contains(key))
                .forEach(key -> expand(models.process(key).getFlowElements(), key, new Call(Map.of(), Map.of())));
        launch();
        Set<String> alive = reached(starts, null);
        next.keySet().retainAll(alive);
        due.keySet().retainAll(alive);
        withoutWaysBack();
    }

    /** What a call hands down: texts given in the drawing, and other names for a variable. */
    private record Call(Map<String, String> texts, Map<String, String> names) {

        Call into(CallActivity activity) {
            Map<String, String> given = new HashMap<>(texts);
            Map<String, String> renamed = new HashMap<>(names);
            if (activity.getExtensionElements() != null) {
                activity.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list().stream()
                        .filter(in -> in.getCamundaTarget() != null)
                        .forEach(in -> {
                            String text = in.getCamundaSourceExpression();
                            if (text != null && LITERAL.matcher(text).matches()) {
                                given.put(in.getCamundaTarget(), text);
                            } else if (in.getCamundaSource() != null) {
                                renamed.put(
                                        in.getCamundaTarget(),
                                        names.getOrDefault(in.getCamundaSource(), in.getCamundaSource()));
                            }
                        });
            }
            return new Call(given, renamed);
        }
    }

    /** Tells every two deadlines of which one is reached after the other. */
    void pairs(BiConsumer<DeadlineKind, DeadlineKind> earlierAndLater) {
        due.forEach((step, kinds) -> {
            Set<String> after = reached(next.getOrDefault(step, Set.of()), null);
            for (String later : after) {
                for (DeadlineKind then : due.getOrDefault(later, Set.of())) {
                    kinds.forEach(first -> earlierAndLater.accept(first, then));
                }
            }
        });
    }

    /** The kinds that some step of a diagram is due by. */
    Set<DeadlineKind> used() {
        Set<DeadlineKind> used = EnumSet.noneOf(DeadlineKind.class);
        due.values().forEach(used::addAll);
        return used;
    }

    private void expand(Collection<FlowElement> elements, String place, Call call) {
        for (FlowElement element : elements) {
            if (element instanceof FlowNode node) {
                String step = place + "/" + node.getId();
                next.computeIfAbsent(step, one -> new LinkedHashSet<>());
                if (begins(node, place)) {
                    starts.add(step);
                }
                kinds(node, call).forEach(kind -> due.computeIfAbsent(step, one -> new TreeSet<>())
                        .add(kind));
                if (node instanceof CallActivity activity
                        && models.diagrams().containsKey(activity.getCalledElement())) {
                    nest(models.process(activity.getCalledElement()).getFlowElements(), step, call.into(activity));
                } else if (node instanceof SubProcess inner) {
                    nest(inner.getFlowElements(), step, call);
                }
                if (node instanceof BoundaryEvent event) {
                    edge(place + "/" + event.getAttachedTo().getId(), step);
                }
                node.getOutgoing().stream()
                        .filter(flow -> !impossible(flow, call))
                        .forEach(flow -> edge(
                                end(step, node), place + "/" + flow.getTarget().getId()));
            }
        }
    }

    /** A root instance, or what an event of the year adds to it. */
    private static boolean begins(FlowNode node, String place) {
        return node instanceof StartEvent && place.indexOf('/') < 0
                || node instanceof SubProcess inner && inner.triggeredByEvent();
    }

    private void nest(Collection<FlowElement> elements, String step, Call call) {
        expand(elements, step, call);
        next.computeIfAbsent(step + "/out", one -> new LinkedHashSet<>());
        for (FlowElement element : elements) {
            if (element instanceof StartEvent) {
                edge(step, step + "/" + element.getId());
            } else if (element instanceof EndEvent) {
                edge(step + "/" + element.getId(), step + "/out");
            }
        }
    }

    private String end(String step, FlowNode node) {
        boolean nested = node instanceof SubProcess
                || node instanceof CallActivity activity && models.diagrams().containsKey(activity.getCalledElement());
        return nested ? step + "/out" : step;
    }

    private void edge(String from, String to) {
        next.computeIfAbsent(from, one -> new LinkedHashSet<>()).add(to);
    }

    /** A way that is never taken with what the call hands down. */
    private static boolean impossible(SequenceFlow flow, Call call) {
        Boolean own = compared(flow, call);
        boolean otherIsTaken = flow.getSource() instanceof ExclusiveGateway gateway
                && flow.equals(gateway.getDefault())
                && gateway.getOutgoing().stream().anyMatch(other -> Boolean.TRUE.equals(compared(other, call)));
        return Boolean.FALSE.equals(own) || otherIsTaken;
    }

    private static Boolean compared(SequenceFlow flow, Call call) {
        if (flow.getConditionExpression() == null) {
            return null;
        }
        Matcher matcher = COMPARISON.matcher(
                flow.getConditionExpression().getTextContent().strip());
        String known = matcher.matches() ? call.texts().get(matcher.group(1)) : null;
        return known == null ? null : known.equals(matcher.group(2));
    }

    private static Set<DeadlineKind> kinds(FlowNode node, Call call) {
        Set<String> variables = new TreeSet<>();
        if (node instanceof UserTask task) {
            variables.addAll(Expressions.variables(task.getCamundaDueDate()));
        }
        if (!(node instanceof SubProcess)) {
            node.getChildElementsByType(org.camunda.bpm.model.bpmn.instance.TimerEventDefinition.class).stream()
                    .flatMap(timer -> timer.getChildElementsByType(TimeDate.class).stream())
                    .forEach(date -> variables.addAll(Expressions.variables(date.getTextContent())));
        }
        return variables.stream()
                .map(variable -> call.names().getOrDefault(variable, variable))
                .flatMap(variable -> kinds(variable, call.texts()).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DeadlineKind.class)));
    }

    /** Mostly the variable is the kind's own; these few are filled by Java out of one, each by the class named. */
    private static List<DeadlineKind> kinds(String variable, Map<String, String> texts) {
        return switch (variable) {
            // OpenMonitoring
            case "monitoringDue" ->
                texts.containsKey("monitoringKind")
                        ? List.of(MonitoringKind.valueOf(texts.get("monitoringKind"))
                                .deadline())
                        : List.of();
            // OpenOrderDelegate
            case "orderDue" -> "PLAN".equals(texts.get("orderKind")) ? List.of(DeadlineKind.PLAN_ORDER) : List.of();
            // OpenInterviewDelegate, by the track
            case "interviewDue" -> List.of(DeadlineKind.INTERVIEW, DeadlineKind.RISK_ZONE_INTERVIEW);
            // NameExpertsHandler
            case "reviewDue" -> List.of(DeadlineKind.MUNICIPAL_EXPERTISE);
            // PublicationPlan
            case "publicationDue" ->
                List.of(
                        "PREVENTION".equals(texts.get("publicationKind"))
                                ? DeadlineKind.PREVENTION_PLACEMENT
                                : DeadlineKind.PUBLICATION);
            case "publicationCheckDue" ->
                "PREVENTION".equals(texts.get("publicationKind")) ? List.of() : List.of(DeadlineKind.PUBLICATION_CHECK);
            // PlanDeadlines
            case "sessionOpens" -> List.of(DeadlineKind.SCHOOL_REPORT_CHECK);
            default ->
                java.util.Arrays.stream(DeadlineKind.values())
                        .filter(kind -> kind.variable().equals(variable))
                        .toList();
        };
    }

    private void launch() {
        for (String step : List.copyOf(next.keySet())) {
            String launched = LAUNCHES.get(step.substring(step.lastIndexOf('/') + 1));
            if (launched != null) {
                models.process(launched).getChildElementsByType(StartEvent.class).stream()
                        .map(start -> launched + "/" + start.getId())
                        .forEach(start -> edge(step, start));
            }
        }
    }

    /** A way leads back when its end must be passed before its beginning can be reached. */
    private void withoutWaysBack() {
        Set<String> entered = new HashSet<>();
        next.values().forEach(entered::addAll);
        Map<String, Set<String>> back = new HashMap<>();
        for (String target : entered) {
            Set<String> without = reached(starts, target);
            next.forEach((from, to) -> {
                if (to.contains(target) && !without.contains(from)) {
                    back.computeIfAbsent(from, one -> new HashSet<>()).add(target);
                }
            });
        }
        back.forEach((from, targets) -> Objects.requireNonNull(next.get(from)).removeAll(targets));
    }

    /** @param closed a step that nobody passes, or null */
    private Set<String> reached(Set<String> from, String closed) {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            String step = open.pop();
            if (!step.equals(closed) && seen.add(step)) {
                open.addAll(next.getOrDefault(step, Set.of()));
            }
        }
        return seen;
    }
}
