package org.opora.bpmn;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;

/** The picture: whole, from left to right, and no line over another or through a step. */
final class DrawingRules {

    private DrawingRules() {}

    static List<String> complete(Models models) {
        List<String> breaches = new ArrayList<>();
        models.diagrams().forEach((key, diagram) -> {
            Set<String> shapes = boxes(diagram).keySet();
            Set<String> edges = lines(diagram).keySet();
            Stream.of(FlowNode.class, Lane.class, Participant.class)
                    .flatMap(type -> diagram.getModelElementsByType(type).stream())
                    .map(BaseElement.class::cast)
                    .filter(element -> !shapes.contains(element.getId()))
                    .forEach(element -> breaches.add(key + ": " + element.getId() + " is not drawn"));
            diagram.getModelElementsByType(SequenceFlow.class).stream()
                    .filter(flow -> !edges.contains(flow.getId())
                            || !flow.getSource().getOutgoing().contains(flow)
                            || !flow.getTarget().getIncoming().contains(flow))
                    .forEach(flow -> breaches.add(key + ": " + flow.getId() + " is not drawn from step to step"));
        });
        return breaches;
    }

    /** A start stands left of all it leads to, an end right of all before it; a flow leads back only to repeat a step. */
    static List<String> direction(Models models) {
        List<String> breaches = new ArrayList<>();
        models.diagrams().forEach((key, diagram) -> {
            Map<String, Rectangle2D> boxes = boxes(diagram);
            diagram.getModelElementsByType(SequenceFlow.class).forEach(flow -> {
                Rectangle2D from = boxes.get(flow.getSource().getId());
                Rectangle2D to = boxes.get(flow.getTarget().getId());
                if (from != null && to != null && to.getCenterX() < from.getCenterX() - 1 && !isLoop(flow)) {
                    breaches.add(key + ": " + flow.getId() + " leads to the left");
                }
            });
        });
        return breaches;
    }

    private static boolean isLoop(SequenceFlow flow) {
        List<FlowNode> open = new ArrayList<>(List.of(flow.getTarget()));
        for (int i = 0; i < open.size(); i++) {
            FlowNode node = open.get(i);
            if (node.equals(flow.getSource())) {
                return true;
            }
            Stream<FlowNode> next = node.getOutgoing().stream().map(SequenceFlow::getTarget);
            Stream<FlowNode> events = node.getModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
                    .filter(event -> ((BoundaryEvent) event).getAttachedTo().equals(node))
                    .map(FlowNode.class::cast);
            Stream.concat(next, events).filter(one -> !open.contains(one)).forEach(open::add);
        }
        return false;
    }

    static List<String> crossings(Models models) {
        List<String> breaches = new ArrayList<>();
        models.diagrams().forEach((key, diagram) -> {
            Map<String, List<Line2D>> lines = lines(diagram);
            List<SequenceFlow> flows = List.copyOf(diagram.getModelElementsByType(SequenceFlow.class));
            for (int i = 0; i < flows.size(); i++) {
                for (int j = i + 1; j < flows.size(); j++) {
                    if (!sameEnd(flows.get(i), flows.get(j))
                            && cross(
                                    lines.get(flows.get(i).getId()),
                                    lines.get(flows.get(j).getId()))) {
                        breaches.add(key + ": " + flows.get(i).getId() + " crosses "
                                + flows.get(j).getId());
                    }
                }
                through(key, flows.get(i), diagram, lines, breaches);
            }
        });
        return breaches;
    }

    private static void through(
            String key,
            SequenceFlow flow,
            BpmnModelInstance diagram,
            Map<String, List<Line2D>> lines,
            List<String> breaches) {
        Map<String, Rectangle2D> boxes = boxes(diagram);
        diagram.getModelElementsByType(FlowNode.class).stream()
                .filter(node -> !node.equals(flow.getSource()) && !node.equals(flow.getTarget()))
                .filter(node -> !isAround(node, flow) && !isAttached(node, flow))
                .filter(node -> boxes.containsKey(node.getId()))
                .filter(node -> lines.getOrDefault(flow.getId(), List.of()).stream()
                        .anyMatch(line -> inner(boxes.get(node.getId())).intersectsLine(line)))
                .forEach(node -> breaches.add(key + ": " + flow.getId() + " runs through " + node.getId()));
    }

    /** The flow is inside that sub-process. */
    private static boolean isAround(FlowNode node, SequenceFlow flow) {
        return node instanceof SubProcess && flow.getParentElement().equals(node);
    }

    /** The event sits on the border of the step that the flow leaves or reaches. */
    private static boolean isAttached(FlowNode node, SequenceFlow flow) {
        return node instanceof BoundaryEvent event && event.getAttachedTo().equals(flow.getSource())
                || flow.getSource() instanceof BoundaryEvent start
                        && start.getAttachedTo().equals(node);
    }

    /** Flows that leave one gateway or reach one step may share a piece of the way. */
    private static boolean sameEnd(SequenceFlow one, SequenceFlow other) {
        return one.getSource().equals(other.getSource()) || one.getTarget().equals(other.getTarget());
    }

    private static boolean cross(List<Line2D> one, List<Line2D> other) {
        return one != null
                && other != null
                && one.stream().anyMatch(line -> other.stream().anyMatch(line::intersectsLine));
    }

    private static Rectangle2D inner(Rectangle2D box) {
        return new Rectangle2D.Double(box.getX() + 2, box.getY() + 2, box.getWidth() - 4, box.getHeight() - 4);
    }

    private static Map<String, Rectangle2D> boxes(BpmnModelInstance diagram) {
        Map<String, Rectangle2D> boxes = new LinkedHashMap<>();
        for (BpmnShape shape : diagram.getModelElementsByType(BpmnShape.class)) {
            if (shape.getBpmnElement() != null && shape.getBounds() != null) {
                boxes.put(
                        shape.getBpmnElement().getId(),
                        new Rectangle2D.Double(
                                shape.getBounds().getX(),
                                shape.getBounds().getY(),
                                shape.getBounds().getWidth(),
                                shape.getBounds().getHeight()));
            }
        }
        return boxes;
    }

    private static Map<String, List<Line2D>> lines(BpmnModelInstance diagram) {
        Map<String, List<Line2D>> lines = new LinkedHashMap<>();
        for (BpmnEdge edge : diagram.getModelElementsByType(BpmnEdge.class)) {
            if (edge.getBpmnElement() != null) {
                List<Point2D> points = edge.getWaypoints().stream()
                        .map(point -> (Point2D) new Point2D.Double(point.getX(), point.getY()))
                        .toList();
                List<Line2D> pieces = new ArrayList<>();
                for (int i = 1; i < points.size(); i++) {
                    pieces.add(new Line2D.Double(points.get(i - 1), points.get(i)));
                }
                lines.put(edge.getBpmnElement().getId(), pieces);
            }
        }
        return lines;
    }
}
