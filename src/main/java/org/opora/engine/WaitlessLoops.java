package org.opora.engine;

import static org.opora.engine.GuardedXml.children;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * Finds loops in which nothing ever waits: such a loop takes the node down. A call activity counts as a wait; should the
 * called process end at once, {@link CallLimits} stops the loop when it runs.
 */
final class WaitlessLoops {

    private static final Set<String> WAITS =
            Set.of("userTask", "receiveTask", "intermediateCatchEvent", "eventBasedGateway", "callActivity");
    private static final Set<String> EVENTS_THAT_WAIT = Set.of("timerEventDefinition", "messageEventDefinition");
    private static final String EXIT = "#exit";

    private final Map<String, Set<String>> edges = new HashMap<>();
    private final Set<String> waits = new HashSet<>();
    private final Set<String> scopes = new HashSet<>();

    WaitlessLoops(Element process) {
        collectScopes(process);
        collect(process);
    }

    /** One element of each loop found. */
    Set<String> find() {
        Set<String> found = new LinkedHashSet<>();
        Set<String> done = new HashSet<>();
        for (String node : List.copyOf(edges.keySet())) {
            if (!waits.contains(node) && done.add(node) && reachesItself(node)) {
                found.add(node.replace(EXIT, ""));
                break; // one is enough to find the loop on the diagram
            }
        }
        return found;
    }

    private boolean reachesItself(String start) {
        Deque<String> open = new ArrayDeque<>(edges.getOrDefault(start, Set.of()));
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
            String node = open.pop();
            if (node.equals(start)) {
                return true;
            }
            if (!waits.contains(node) && seen.add(node)) {
                open.addAll(edges.getOrDefault(node, Set.of()));
            }
        }
        return false;
    }

    private void collectScopes(Element scope) {
        for (Element element : children(scope)) {
            if ("subProcess".equals(element.getLocalName())) {
                scopes.add(element.getAttribute("id"));
                collectScopes(element);
            }
        }
    }

    private void collect(Element scope) {
        for (Element element : children(scope)) {
            String id = element.getAttribute("id");
            switch (String.valueOf(element.getLocalName())) {
                case "sequenceFlow" ->
                    edge(exitOf(element.getAttribute("sourceRef")), element.getAttribute("targetRef"));
                case "subProcess" -> subProcess(element, id);
                case "boundaryEvent" -> boundary(element, id);
                default -> {
                    if (WAITS.contains(String.valueOf(element.getLocalName()))) {
                        waits.add(id);
                    }
                }
            }
        }
    }

    private void subProcess(Element element, String id) {
        for (Element inner : children(element)) {
            String kind = String.valueOf(inner.getLocalName());
            if (kind.equals("startEvent") && !"true".equals(element.getAttribute("triggeredByEvent"))) {
                edge(id, inner.getAttribute("id"));
            } else if (kind.equals("endEvent")) {
                edge(inner.getAttribute("id"), id + EXIT);
            }
        }
        collect(element);
    }

    private void boundary(Element element, String id) {
        boolean waiting = children(element).stream()
                .anyMatch(child -> EVENTS_THAT_WAIT.contains(String.valueOf(child.getLocalName())));
        if (waiting) {
            waits.add(id);
        }
        String host = element.getAttribute("attachedToRef");
        if (!scopes.contains(host)) {
            edge(host, id);
            return;
        }
        // An error leaves a scope from one of its own steps, not from its entry.
        for (String inner : stepsOf(element, host)) {
            edge(inner, id);
        }
    }

    private static List<String> stepsOf(Element boundary, String host) {
        List<String> steps = new ArrayList<>();
        Element scope = (Element) boundary.getParentNode();
        for (Element candidate : children(scope)) {
            if (candidate.getAttribute("id").equals(host)) {
                children(candidate).stream()
                        .filter(step -> Set.of("serviceTask", "endEvent", "callActivity", "subProcess")
                                .contains(String.valueOf(step.getLocalName())))
                        .forEach(step -> steps.add(step.getAttribute("id")));
            }
        }
        return steps;
    }

    private String exitOf(String node) {
        return scopes.contains(node) ? node + EXIT : node;
    }

    private void edge(String from, String to) {
        edges.computeIfAbsent(from, key -> new LinkedHashSet<>()).add(to);
    }
}
