package org.opora.engine;

import static org.opora.engine.GuardedXml.attributes;
import static org.opora.engine.GuardedXml.children;
import static org.opora.engine.GuardedXml.nameOf;
import static org.opora.engine.GuardedXml.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Rules for a decision: tables and literal expressions in FEEL, nothing that reaches out. */
final class DmnRules {

    private static final Set<String> ELEMENTS = Set.of(
            "definitions",
            "decision",
            "variable",
            "decisionTable",
            "input",
            "inputExpression",
            "inputValues",
            "inputEntry",
            "output",
            "outputValues",
            "outputEntry",
            "defaultOutputEntry",
            "rule",
            "text",
            "description",
            "annotation",
            "annotationEntry",
            "informationRequirement",
            "requiredInput",
            "requiredDecision",
            "inputData",
            "literalExpression",
            "extensionElements",
            "question",
            "allowedAnswers",
            "knowledgeSource",
            "authorityRequirement",
            "requiredAuthority",
            "textAnnotation",
            "association",
            "sourceRef",
            "targetRef");
    private static final Set<String> ATTRIBUTES = Set.of(
            "id",
            "name",
            "label",
            "namespace",
            "exporter",
            "exporterVersion",
            "hitPolicy",
            "aggregation",
            "typeRef",
            "href",
            "expressionLanguage",
            "preferredOrientation",
            "outputLabel",
            "textFormat",
            "associationDirection");
    private static final Set<String> CAMUNDA_ATTRIBUTES =
            Set.of("inputVariable", "historyTimeToLive", "versionTag", "diagramRelationId");
    private static final Set<String> FEEL = Set.of(
            "feel",
            "http://www.omg.org/spec/feel/20140401",
            "http://www.omg.org/spec/dmn/20180521/feel/",
            "https://www.omg.org/spec/dmn/20191111/feel/");
    private static final Pattern REACHES_OUT =
            Pattern.compile("\\bexternal\\b|\\bjava\\b|\\bfunction\\s*\\(", Pattern.CASE_INSENSITIVE);

    private final List<Refusal> refusals;

    DmnRules(List<Refusal> refusals) {
        this.refusals = refusals;
    }

    void check(Document document) {
        Element root = document.getDocumentElement();
        if (!isDmn(root) || !"definitions".equals(root.getLocalName())) {
            refuse(root, "notADecision", root.getTagName());
            return;
        }
        walk(root);
        boolean decides = children(root).stream().anyMatch(e -> "decision".equals(e.getLocalName()));
        if (!decides) {
            refuse(root, "noDecision");
        }
    }

    private static boolean isDmn(Element element) {
        return ModelNamespaces.DMN.contains(String.valueOf(element.getNamespaceURI()));
    }

    private void walk(Element element) {
        if ("DMNDI".equals(element.getLocalName()) && isLayout(element)) {
            layout(element);
            return;
        }
        boolean biodi = isLayout(element)
                && "extensionElements".equals(element.getParentNode().getLocalName());
        if (!isDmn(element) && !biodi) {
            refuse(element, "namespace", element.getTagName(), String.valueOf(element.getNamespaceURI()));
        } else if (isDmn(element) && !ELEMENTS.contains(String.valueOf(element.getLocalName()))) {
            refuse(element, "element", element.getTagName());
        } else if (!biodi) {
            attributes(element).forEach(attribute -> checkAttribute(element, attribute));
            if (REACHES_OUT.matcher(withoutStrings(text(element))).find() && isEvaluated(element)) {
                refuse(element, "feel", text(element));
            }
        }
        children(element).forEach(this::walk);
    }

    private static boolean isEvaluated(Element element) {
        return "text".equals(element.getLocalName())
                && !"annotationEntry".equals(element.getParentNode().getLocalName())
                && !"textAnnotation".equals(element.getParentNode().getLocalName());
    }

    private static String withoutStrings(String feel) {
        return feel.replaceAll("\"[^\"]*\"", "\"\"");
    }

    private void layout(Element element) {
        if (!isLayout(element)) {
            refuse(element, "element", element.getTagName());
        }
        children(element).forEach(this::layout);
    }

    private static boolean isLayout(Element element) {
        return ModelNamespaces.LAYOUT.contains(String.valueOf(element.getNamespaceURI()));
    }

    private void checkAttribute(Element element, Attr attribute) {
        String namespace = attribute.getNamespaceURI();
        String name = String.valueOf(attribute.getLocalName());
        boolean allowed = ModelNamespaces.XMLNS.equals(namespace)
                || namespace == null && ATTRIBUTES.contains(name)
                || ModelNamespaces.CAMUNDA_DMN.equals(namespace) && CAMUNDA_ATTRIBUTES.contains(name)
                || ModelNamespaces.XSI.equals(namespace) && name.equals("schemaLocation")
                || namespace != null
                        && ModelNamespaces.TOOL_ATTRIBUTES
                                .getOrDefault(namespace, Set.of())
                                .contains(name);
        if (!allowed) {
            refuse(element, "attribute", attribute.getName());
        } else if (name.equals("expressionLanguage")
                && !FEEL.contains(attribute.getValue().toLowerCase(Locale.ROOT))) {
            refuse(element, "language", attribute.getValue());
        } else if (!SafeExpressions.isLiteral(attribute.getValue())) {
            refuse(element, "expression", attribute.getName(), attribute.getValue());
        }
    }

    private void refuse(Element element, String code, String... details) {
        refusals.add(Refusal.of(nameOf(element), code, details));
    }
}
