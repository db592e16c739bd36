package org.opora.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The annotations of a decision table's rules, by rule id. */
final class RuleAnnotations {

    private RuleAnnotations() {}

    static Map<String, String> of(byte[] model) {
        Document document = GuardedXml.read(model, new ArrayList<>());
        Map<String, String> annotations = new HashMap<>();
        if (document != null) {
            NodeList rules = document.getElementsByTagNameNS("*", "rule");
            for (int i = 0; i < rules.getLength(); i++) {
                Element rule = (Element) rules.item(i);
                annotations.put(rule.getAttribute("id"), annotation(rule));
            }
        }
        return annotations;
    }

    private static String annotation(Element rule) {
        for (Element child : GuardedXml.children(rule)) {
            if ("description".equals(child.getLocalName())) {
                return GuardedXml.text(child);
            }
            if ("annotationEntry".equals(child.getLocalName())) {
                return child.getTextContent().trim();
            }
        }
        return "";
    }
}
