package org.opora.engine;

import static org.opora.engine.GuardedXml.children;
import static org.opora.engine.GuardedXml.nameOf;
import static org.opora.engine.GuardedXml.text;

import java.util.List;
import org.w3c.dom.Element;

/** Rules about the diagram as a whole: a start, no self-call, bounded multi-instance, no loop without a wait. */
final class BpmnStructure {

    static final int MAX_INSTANCES = 50;

    private final Element root;
    private final List<Refusal> refusals;

    BpmnStructure(Element root, List<Refusal> refusals) {
        this.root = root;
        this.refusals = refusals;
    }

    void check() {
        List<Element> processes = children(root).stream()
                .filter(e -> "process".equals(e.getLocalName()))
                .toList();
        if (processes.isEmpty()) {
            refuse(root, "noProcess");
        }
        processes.forEach(this::checkProcess);
    }

    private void checkProcess(Element process) {
        if (!"true".equals(process.getAttribute("isExecutable"))) {
            refuse(process, "notExecutable");
        }
        List<Element> starts = children(process).stream()
                .filter(e -> "startEvent".equals(e.getLocalName()))
                .toList();
        if (starts.isEmpty()) {
            refuse(process, "noStart");
        }
        starts.stream().filter(BpmnStructure::startsByItself).forEach(start -> refuse(start, "startsByItself"));
        checkBelow(process, process.getAttribute("id"));
        for (String element : new WaitlessLoops(process).find()) {
            refusals.add(Refusal.of(element, "loop"));
        }
    }

    /** A timer would start an instance that belongs to no municipality. */
    private static boolean startsByItself(Element start) {
        return children(start).stream().anyMatch(e -> "timerEventDefinition".equals(e.getLocalName()));
    }

    private void checkBelow(Element scope, String processKey) {
        for (Element element : children(scope)) {
            String name = String.valueOf(element.getLocalName());
            if (name.equals("callActivity") && processKey.equals(element.getAttribute("calledElement"))) {
                refuse(element, "callsItself", processKey);
            } else if (name.equals("callActivity")
                    && element.getAttribute("calledElement").isBlank()) {
                refuse(element, "callsNothing");
            } else if (name.equals("loopCardinality") && isTooMany(text(element))) {
                refuse(element, "tooManyInstances", text(element), String.valueOf(MAX_INSTANCES));
            }
            checkBelow(element, processKey);
        }
    }

    private static boolean isTooMany(String cardinality) {
        if (!SafeExpressions.isLiteral(cardinality)) {
            return false; // counted when it is evaluated
        }
        return !cardinality.matches("\\d{1,2}") || Integer.parseInt(cardinality) > MAX_INSTANCES;
    }

    private void refuse(Element element, String code, String... details) {
        refusals.add(Refusal.of(nameOf(element), code, details));
    }
}
