package org.opora.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Every way out of every user task, time-out and message of a diagram, through the questions that follow. */
record WaysOut(List<Way> ways) {

    /** One way: the step, the answers on the way, the flow that ends it and where it leads. */
    record Way(FlowNode from, String answers, SequenceFlow last) {

        String key() {
            return WaysOut.key(from.getId(), last.getId());
        }
    }

    static String key(String from, String flow) {
        return from + " → " + flow;
    }

    static WaysOut of(String processKey) {
        BpmnModelInstance diagram = read("bpmn/" + processKey + ".bpmn");
        List<Way> ways = new ArrayList<>();
        diagram.getModelElementsByType(FlowNode.class).stream()
                .filter(WaysOut::isDecidedOutside)
                .forEach(node -> follow(node, flowsOf(node), "", new TreeSet<>(), ways));
        return new WaysOut(ways);
    }

    Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        ways.forEach(way -> keys.add(way.key()));
        return keys;
    }

    /** People, time and messages decide here; everywhere else the engine goes on by itself. */
    private static boolean isDecidedOutside(FlowNode node) {
        return node instanceof UserTask
                || node instanceof BoundaryEvent
                || node instanceof IntermediateCatchEvent
                || node instanceof StartEvent && node.getParentElement() instanceof SubProcess;
    }

    private static List<SequenceFlow> flowsOf(FlowNode node) {
        return node.getModelInstance().getModelElementsByType(SequenceFlow.class).stream()
                .map(SequenceFlow.class::cast)
                .filter(flow -> flow.getSource().equals(node))
                .toList();
    }

    private static void follow(
            FlowNode from, Collection<SequenceFlow> flows, String answers, Set<String> seen, List<Way> ways) {
        for (SequenceFlow flow : flows) {
            String told = flow.getName() == null
                    ? answers
                    : answers + (answers.isEmpty() ? "" : "; ")
                            + Objects.requireNonNullElse(flow.getSource().getName(), "") + " — " + flow.getName();
            if (seen.add(flow.getId())) {
                if (flow.getTarget() instanceof ExclusiveGateway) {
                    follow(from, flowsOf(flow.getTarget()), told, seen, ways);
                } else {
                    ways.add(new Way(from, told, flow));
                }
            }
        }
    }

    private static BpmnModelInstance read(String resource) {
        try (InputStream file =
                Objects.requireNonNull(WaysOut.class.getClassLoader().getResourceAsStream(resource), resource)) {
            return Bpmn.readModelFromStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
