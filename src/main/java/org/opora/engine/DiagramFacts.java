package org.opora.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opora.engine.AskedValue.Sort;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * What a guarded diagram or decision says, for rules that go beyond safety.
 *
 * @param keys of its processes or decisions
 * @param userTasks its tasks for people
 * @param untyped ids of its tasks of no kind, at which nothing would happen
 * @param asked every place at which the engine reads a value
 * @param set variables that the diagram itself sets: handed back by calls, mapped, caught with an error
 * @param calls its calls of other processes
 */
public record DiagramFacts(
        Set<String> keys,
        List<UserTask> userTasks,
        Set<String> untyped,
        List<AskedValue> asked,
        Set<String> set,
        List<Call> calls) {

    private static final Map<String, Sort> ASKING_ATTRIBUTES = Map.of(
            "dueDate", Sort.DATE,
            "followUpDate", Sort.DATE,
            "assignee", Sort.PERSON,
            "priority", Sort.NUMBER,
            "collection", Sort.ANY);
    private static final Map<String, Sort> ASKING_ELEMENTS = Map.of(
            "conditionExpression", Sort.ANY,
            "completionCondition", Sort.ANY,
            "loopCardinality", Sort.NUMBER,
            "timeDate", Sort.DATE,
            "timeDuration", Sort.ANY,
            "inputParameter", Sort.ANY,
            "outputParameter", Sort.ANY);
    private static final Set<String> SETTING_ATTRIBUTES =
            Set.of("elementVariable", "errorCodeVariable", "errorMessageVariable", "escalationCodeVariable");

    /** A task for a person; name, assignee and form key are empty when not given. */
    public record UserTask(String id, String name, Set<String> groups, String assignee, String formKey) {}

    /**
     * A call of another process.
     *
     * @param handed variables that it gets under names of its own
     * @param handsAll whether it gets every variable as well
     */
    public record Call(String element, String called, Set<String> handed, boolean handsAll) {}

    /** Reads a model that the guard has passed. */
    public static DiagramFacts read(byte[] content) {
        Document document = GuardedXml.read(content, new ArrayList<>());
        DiagramFacts facts = new DiagramFacts(
                new LinkedHashSet<>(),
                new ArrayList<>(),
                new LinkedHashSet<>(),
                new ArrayList<>(),
                new LinkedHashSet<>(),
                new ArrayList<>());
        if (document != null) {
            facts.collect(document.getElementsByTagNameNS("*", "*"));
        }
        return facts;
    }

    private void collect(NodeList elements) {
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            String name = String.valueOf(element.getLocalName());
            switch (name) {
                case "process", "decision" -> keys.add(element.getAttribute("id"));
                case "userTask" -> userTasks.add(userTask(element));
                case "task" -> untyped.add(element.getAttribute("id"));
                case "callActivity" -> calls.add(call(element));
                case "in" -> mapped(element);
                case "out" -> set.add(element.getAttribute("target"));
                case "inputParameter", "outputParameter" -> set.add(element.getAttribute("name"));
                default -> {
                    // says nothing by itself
                }
            }
            values(element, name);
        }
    }

    private void values(Element element, String name) {
        ASKING_ATTRIBUTES.forEach((attribute, sort) -> {
            if (element.hasAttributeNS(ModelNamespaces.CAMUNDA, attribute)) {
                asked.add(new AskedValue(GuardedXml.nameOf(element), sort, camunda(element, attribute)));
            }
        });
        SETTING_ATTRIBUTES.stream()
                .filter(attribute -> element.hasAttributeNS(ModelNamespaces.CAMUNDA, attribute))
                .forEach(attribute -> set.add(camunda(element, attribute)));
        Sort sort = ASKING_ELEMENTS.get(name);
        if (sort != null) {
            asked.add(new AskedValue(GuardedXml.nameOf(element), sort, GuardedXml.text(element)));
        }
    }

    /** What a call hands over is read in the diagram that calls. */
    private void mapped(Element in) {
        String id = GuardedXml.nameOf(in);
        if (in.hasAttribute("source")) {
            asked.add(new AskedValue(id, Sort.ANY, "${" + in.getAttribute("source") + "}"));
        }
        asked.add(new AskedValue(id, Sort.ANY, in.getAttribute("sourceExpression")));
        asked.add(new AskedValue(id, Sort.ANY, in.getAttribute("businessKey")));
    }

    private static Call call(Element element) {
        Set<String> handed = new LinkedHashSet<>();
        boolean all = false;
        NodeList mappings = element.getElementsByTagNameNS(ModelNamespaces.CAMUNDA, "in");
        for (int i = 0; i < mappings.getLength(); i++) {
            Element in = (Element) mappings.item(i);
            all |= in.hasAttribute("variables");
            handed.add(in.getAttribute("target"));
        }
        return new Call(element.getAttribute("id"), element.getAttribute("calledElement"), handed, all);
    }

    private static UserTask userTask(Element element) {
        String groups = camunda(element, "candidateGroups");
        return new UserTask(
                element.getAttribute("id"),
                element.getAttribute("name").replaceAll("\\s+", " ").strip(),
                groups.isBlank() ? Set.of() : new LinkedHashSet<>(Arrays.asList(groups.split(","))),
                camunda(element, "assignee"),
                camunda(element, "formKey"));
    }

    private static String camunda(Element element, String attribute) {
        return element.getAttributeNS(ModelNamespaces.CAMUNDA, attribute);
    }
}
