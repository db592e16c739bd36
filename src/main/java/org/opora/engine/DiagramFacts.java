package org.opora.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * What a guarded diagram or decision says, for rules that go beyond safety.
 *
 * @param keys of its processes or decisions
 * @param userTasks its tasks for people
 * @param untyped ids of its tasks of no kind, at which nothing would happen
 * @param conditions variables by the flow whose condition asks for them
 * @param mappedVariables variables that calls hand back
 */
public record DiagramFacts(
        Set<String> keys,
        List<UserTask> userTasks,
        Set<String> untyped,
        Map<String, Set<String>> conditions,
        Set<String> mappedVariables) {

    private static final Pattern STRING = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Set<String> KEYWORDS =
            Set.of("and", "or", "not", "empty", "eq", "ne", "lt", "gt", "le", "ge", "true", "false", "null");

    /** A task for a person; name, assignee and form key are empty when not given. */
    public record UserTask(String id, String name, Set<String> groups, String assignee, String formKey) {}

    /** Reads a model that the guard has passed. */
    public static DiagramFacts read(byte[] content) {
        Document document = GuardedXml.read(content, new ArrayList<>());
        DiagramFacts facts = new DiagramFacts(
                new LinkedHashSet<>(),
                new ArrayList<>(),
                new LinkedHashSet<>(),
                new LinkedHashMap<>(),
                new LinkedHashSet<>());
        if (document != null) {
            facts.collect(document.getElementsByTagNameNS("*", "*"));
        }
        return facts;
    }

    private void collect(NodeList elements) {
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            switch (String.valueOf(element.getLocalName())) {
                case "process", "decision" -> keys.add(element.getAttribute("id"));
                case "userTask" -> userTasks.add(userTask(element));
                case "task" -> untyped.add(element.getAttribute("id"));
                case "conditionExpression", "completionCondition" ->
                    conditions.put(GuardedXml.nameOf(element), variables(GuardedXml.text(element)));
                case "out" -> mappedVariables.add(element.getAttribute("target"));
                default -> {
                    // says nothing here
                }
            }
        }
    }

    private static UserTask userTask(Element element) {
        String groups = element.getAttributeNS(ModelNamespaces.CAMUNDA, "candidateGroups");
        return new UserTask(
                element.getAttribute("id"),
                element.getAttribute("name").replaceAll("\\s+", " ").strip(),
                groups.isBlank() ? Set.of() : new LinkedHashSet<>(Arrays.asList(groups.split(","))),
                element.getAttributeNS(ModelNamespaces.CAMUNDA, "assignee"),
                element.getAttributeNS(ModelNamespaces.CAMUNDA, "formKey"));
    }

    private static Set<String> variables(String condition) {
        Set<String> variables = new LinkedHashSet<>();
        Matcher words = WORD.matcher(STRING.matcher(condition).replaceAll(" "));
        while (words.find()) {
            if (!KEYWORDS.contains(words.group())) {
                variables.add(words.group());
            }
        }
        return variables;
    }
}
