package org.opora.engine;

import static org.opora.engine.GuardedXml.attributes;
import static org.opora.engine.GuardedXml.children;
import static org.opora.engine.GuardedXml.nameOf;
import static org.opora.engine.GuardedXml.text;
import static org.opora.engine.ModelNamespaces.BPMN;
import static org.opora.engine.ModelNamespaces.CAMUNDA;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Rules for a diagram: see {@link BpmnAllowList} for the words, {@link BpmnStructure} for the whole. */
final class BpmnRules {

    private static final Map<String, Predicate<String>> TEXTS = Map.of(
            "conditionExpression", SafeExpressions::isCondition,
            "completionCondition", SafeExpressions::isCondition,
            "timeDate", SafeExpressions::isLiteralOrVariable,
            "timeDuration", SafeTimers::isDuration,
            "timeCycle", SafeTimers::isCycle,
            "loopCardinality", SafeExpressions::isLiteralOrVariable);

    private final Set<String> delegates;
    private final List<Refusal> refusals;

    BpmnRules(Set<String> delegates, List<Refusal> refusals) {
        this.delegates = delegates;
        this.refusals = refusals;
    }

    void check(Document document) {
        Element root = document.getDocumentElement();
        if (!BPMN.equals(root.getNamespaceURI()) || !"definitions".equals(root.getLocalName())) {
            refuse(root, "notADiagram", root.getTagName());
            return;
        }
        checkElement(root);
        for (Element child : children(root)) {
            if (isDiagram(child)) {
                checkLayout(child);
            } else {
                walk(child);
            }
        }
        if (refusals.isEmpty()) {
            new BpmnStructure(root, refusals).check();
        }
    }

    private static boolean isDiagram(Element element) {
        return "BPMNDiagram".equals(element.getLocalName())
                && ModelNamespaces.LAYOUT.contains(String.valueOf(element.getNamespaceURI()));
    }

    private void checkLayout(Element element) {
        if (!ModelNamespaces.LAYOUT.contains(String.valueOf(element.getNamespaceURI()))) {
            refuse(element, "element", element.getTagName());
        }
        children(element).forEach(this::checkLayout);
    }

    private void walk(Element element) {
        checkElement(element);
        children(element).forEach(this::walk);
    }

    private void checkElement(Element element) {
        if (BPMN.equals(element.getNamespaceURI())) {
            checkBpmn(element);
        } else if (CAMUNDA.equals(element.getNamespaceURI())) {
            checkExtension(element);
        } else {
            // The engine looks many elements up by local name alone, so a foreign namespace is no disguise.
            refuse(element, "namespace", element.getTagName(), String.valueOf(element.getNamespaceURI()));
        }
    }

    private void checkBpmn(Element element) {
        String name = String.valueOf(element.getLocalName());
        if (!BpmnAllowList.ELEMENTS.contains(name)) {
            refuse(element, "element", element.getTagName());
            return;
        }
        attributes(element).forEach(attribute -> checkAttribute(element, name, attribute));
        Predicate<String> allowed = TEXTS.getOrDefault(name, SafeExpressions::isLiteral);
        if (!allowed.test(text(element))) {
            refuse(element, name.startsWith("time") ? "timer" : "expression", name, text(element));
        }
        if (name.equals("serviceTask")) {
            checkServiceTask(element);
        }
    }

    private void checkServiceTask(Element task) {
        String delegate = SafeExpressions.nameIn(task.getAttributeNS(CAMUNDA, "delegateExpression"));
        if (delegate.isEmpty()) {
            refuse(task, "noDelegate");
        } else if (!delegates.contains(delegate)) {
            refuse(task, "unknownDelegate", delegate);
        }
    }

    private void checkAttribute(Element element, String name, Attr attribute) {
        String namespace = attribute.getNamespaceURI();
        String local = String.valueOf(attribute.getLocalName());
        if (ModelNamespaces.XMLNS.equals(namespace)) {
            return;
        }
        if (!isAllowed(name, namespace, local)) {
            refuse(element, "attribute", attribute.getName());
        } else if (CAMUNDA.equals(namespace)) {
            Predicate<String> allowed = BpmnAllowList.CAMUNDA_ATTRIBUTES.get(local);
            if (allowed == null || !allowed.test(attribute.getValue())) {
                refuse(element, "expression", attribute.getName(), attribute.getValue());
            }
        } else if (!SafeExpressions.isLiteral(attribute.getValue())) {
            refuse(element, "expression", attribute.getName(), attribute.getValue());
        }
    }

    private static boolean isAllowed(String element, @Nullable String namespace, String attribute) {
        if (namespace == null) {
            return BpmnAllowList.ATTRIBUTES.contains(attribute);
        }
        if (CAMUNDA.equals(namespace)) {
            return BpmnAllowList.mayStandOn(element, attribute);
        }
        if (ModelNamespaces.XSI.equals(namespace)) {
            return attribute.equals("type") || attribute.equals("schemaLocation") && element.equals("definitions");
        }
        return ModelNamespaces.TOOL_ATTRIBUTES.getOrDefault(namespace, Set.of()).contains(attribute);
    }

    private void checkExtension(Element element) {
        String name = String.valueOf(element.getLocalName());
        Map<String, Predicate<String>> attributes = BpmnAllowList.CAMUNDA_ELEMENTS.get(name);
        if (attributes == null || !standsInExtensions(element)) {
            refuse(element, "element", element.getTagName());
            return;
        }
        for (Attr attribute : attributes(element)) {
            Predicate<String> allowed =
                    attribute.getNamespaceURI() == null ? attributes.get(attribute.getLocalName()) : null;
            if (allowed == null && !ModelNamespaces.XMLNS.equals(attribute.getNamespaceURI())) {
                refuse(element, "attribute", attribute.getName());
            } else if (allowed != null && !allowed.test(attribute.getValue())) {
                refuse(element, "expression", attribute.getName(), attribute.getValue());
            }
        }
        if (!SafeExpressions.isLiteralOrVariable(text(element))) {
            refuse(element, "expression", name, text(element));
        }
    }

    private static boolean standsInExtensions(Element element) {
        return element.getParentNode() instanceof Element parent
                && (CAMUNDA.equals(parent.getNamespaceURI()) && !"inputParameter".equals(parent.getLocalName())
                        || "extensionElements".equals(parent.getLocalName()));
    }

    private void refuse(Element element, String code, String... details) {
        refusals.add(Refusal.of(nameOf(element), code, details));
    }
}
