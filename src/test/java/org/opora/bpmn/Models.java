package org.opora.bpmn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * What is drawn and what is written: the diagrams by file name, the forms by file name, the names on the Java side and the
 * README. The rules compare these four.
 */
record Models(Map<String, BpmnModelInstance> diagrams, Map<String, JsonNode> forms, JavaSide java, String readme) {

    /** Everything the application is delivered with. */
    static Models bundled() {
        Map<String, String> diagrams = read("bpmn", ".bpmn");
        return of(diagrams, read("forms", ".form"), JavaSide.written(), text(Path.of("README.md")));
    }

    static Models of(Map<String, String> diagrams, Map<String, String> forms, JavaSide java, String readme) {
        Map<String, BpmnModelInstance> drawn = new TreeMap<>();
        diagrams.forEach((key, xml) -> drawn.put(
                key, Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))));
        Map<String, JsonNode> schemas = new TreeMap<>();
        forms.forEach((key, json) -> schemas.put(key, json(json)));
        return new Models(drawn, schemas, java, readme);
    }

    /** All elements of that type in all diagrams. */
    <T extends ModelElementInstance> Stream<T> all(Class<T> type) {
        return diagrams.values().stream()
                .map(one -> one.getModelElementsByType(type))
                .flatMap(Collection::stream);
    }

    Process process(String key) {
        return diagrams.get(key)
                .getModelElementsByType(Process.class)
                .iterator()
                .next();
    }

    /** The stages that a user task names; exactly one is right. */
    static List<String> stages(UserTask task) {
        if (task.getExtensionElements() == null) {
            return List.of();
        }
        return task.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> "stage".equals(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .toList();
    }

    /** {@code userTask_draftProgramme} → {@code DraftProgrammeHandler}. */
    static String className(String id, String suffix) {
        String verb = id.substring(id.indexOf('_') + 1);
        return verb.substring(0, 1).toUpperCase(Locale.ROOT) + verb.substring(1) + suffix;
    }

    private static Map<String, String> read(String folder, String ending) {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(ending, ""), Models::text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
