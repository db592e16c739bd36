package org.opora;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opora.bpmn.Messages;
import org.opora.bpmn.Stage;
import org.opora.inbox.UserTaskHandler;

/** Names in {@code bpmn/} and {@code forms/} have their Java side and back; without Spring. */
class ProcessModelTests {

    private static final String ID =
            "(startEvent|endEvent|userTask|serviceTask|callActivity|receiveTask|subProcess|gateway|boundaryEvent|timer|message|event|task)_[a-z][A-Za-z0-9]*";

    private static final Map<String, BpmnModelInstance> DIAGRAMS = new TreeMap<>();
    private static final Map<String, JsonNode> FORMS = new TreeMap<>();
    private static JavaClasses classes;

    @BeforeAll
    static void read() throws Exception {
        for (Path file : files("bpmn", ".bpmn")) {
            DIAGRAMS.put(key(file), Bpmn.readModelFromFile(file.toFile()));
        }
        for (Path file : files("forms", ".form")) {
            FORMS.put(key(file), new ObjectMapper().readTree(file.toFile()));
        }
        classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.opora");
    }

    @Test
    void fileNameIsProcessKeyAndHistoryIsKeptForAWhile() {
        DIAGRAMS.forEach((key, diagram) -> assertThat(
                        diagram.getModelElementsByType(org.camunda.bpm.model.bpmn.instance.Process.class))
                .singleElement()
                .satisfies(process -> {
                    assertThat(process.getId()).isEqualTo(key);
                    assertThat(process.isExecutable()).as(key).isTrue();
                    assertThat(process.getCamundaHistoryTimeToLiveString())
                            .as(key)
                            .isNotBlank();
                }));
    }

    @Test
    void elementIdsFollowThePattern() {
        assertThat(nodes(FlowNode.class))
                .allSatisfy(node -> assertThat(node.getId()).matches(ID));
    }

    @Test
    void everyDelegateHasItsClassAndBack() {
        Set<String> drawn = nodes(ServiceTask.class)
                .map(task -> simpleName(task.getId(), "serviceTask_", "Delegate"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(nodes(ServiceTask.class)).allSatisfy(task -> assertThat(task.getCamundaDelegateExpression())
                .isEqualTo("${" + decapitalised(simpleName(task.getId(), "serviceTask_", "Delegate")) + "}"));
        assertThat(named(JavaDelegate.class)).isEqualTo(drawn);
    }

    @Test
    void everyTaskHasItsHandlerAndBack() {
        Set<String> drawn = nodes(UserTask.class)
                .map(task -> simpleName(task.getId(), "userTask_", "Handler"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named(UserTaskHandler.class)).isEqualTo(drawn);
    }

    @Test
    void everyTaskHasItsFormAndBack() {
        Set<String> drawn =
                nodes(UserTask.class).map(UserTask::getCamundaFormKey).collect(Collectors.toCollection(TreeSet::new));
        assertThat(FORMS.keySet()).containsAll(drawn);
        FORMS.forEach((file, form) -> assertThat(form.path("id").asText()).isEqualTo(file));
    }

    @Test
    void everyTaskNamesAStage() {
        Set<String> stages = Arrays.stream(Stage.values()).map(Stage::key).collect(Collectors.toSet());
        assertThat(nodes(UserTask.class)).allSatisfy(task -> {
            List<String> named = task.getExtensionElements() == null
                    ? List.of()
                    : task
                            .getExtensionElements()
                            .getElementsQuery()
                            .filterByType(org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties.class)
                            .list()
                            .stream()
                            .flatMap(properties -> properties.getCamundaProperties().stream())
                            .filter(property -> "stage".equals(property.getCamundaName()))
                            .map(CamundaProperty::getCamundaValue)
                            .toList();
            assertThat(named).as(task.getId()).hasSize(1);
            assertThat(stages).as(task.getId()).containsAll(named);
        });
    }

    @Test
    void calledProcessesExist() {
        assertThat(nodes(CallActivity.class))
                .allSatisfy(call -> assertThat(DIAGRAMS).containsKey(call.getCalledElement()));
    }

    @Test
    void messagesAreTheKnownOnes() throws Exception {
        Set<String> known = new TreeSet<>();
        for (Field field : Messages.class.getFields()) {
            known.add(String.valueOf(field.get(null)));
        }
        assertThat(nodes(Message.class).map(Message::getName))
                .allSatisfy(name -> assertThat(known).contains(name));
    }

    @Test
    void formFieldsAreTheComponentsOfTheAnswers() throws Exception {
        Map<String, String> wrong = new TreeMap<>();
        for (UserTask task : nodes(UserTask.class).toList()) {
            Class<?> answers = answersOf(simpleName(task.getId(), "userTask_", "Handler"));
            JsonNode form = FORMS.get(task.getCamundaFormKey());
            if (answers != null && answers.isRecord() && form != null) {
                Set<String> components = Arrays.stream(answers.getRecordComponents())
                        .map(RecordComponent::getName)
                        .collect(Collectors.toCollection(TreeSet::new));
                Set<String> all = new TreeSet<>();
                Set<String> writable = new TreeSet<>();
                keys(form, all, writable);
                if (!all.containsAll(components) || !components.containsAll(writable)) {
                    wrong.put(
                            task.getId(),
                            "form " + task.getCamundaFormKey() + " has " + writable + ", answers have " + components);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static void keys(JsonNode parent, Set<String> all, Set<String> writable) {
        for (JsonNode component : parent.path("components")) {
            String key = component.path("key").asText(component.path("path").asText(""));
            boolean shown = component.path("disabled").asBoolean()
                    || component.path("readonly").asBoolean()
                    || Set.of("table", "expression")
                            .contains(component.path("type").asText());
            if (!key.isEmpty()) {
                all.add(key.split("\\.")[0]);
                if (!shown) {
                    writable.add(key.split("\\.")[0]);
                }
            } else {
                keys(component, all, writable);
            }
        }
    }

    private static Class<?> answersOf(String handler) throws ClassNotFoundException {
        for (JavaClass type : classes) {
            if (type.getSimpleName().equals(handler)) {
                for (Type implemented : Class.forName(type.getName()).getGenericInterfaces()) {
                    if (implemented instanceof ParameterizedType generic
                            && generic.getRawType() == UserTaskHandler.class
                            && generic.getActualTypeArguments()[0] instanceof Class<?> answers) {
                        return answers;
                    }
                }
            }
        }
        return null;
    }

    private static Set<String> named(Class<?> type) {
        return classes.stream()
                .filter(candidate -> candidate.isAssignableTo(type)
                        && !candidate.isInterface()
                        && !candidate.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT)
                        && candidate.getPackageName().endsWith(".process"))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static <T extends org.camunda.bpm.model.xml.instance.ModelElementInstance> Stream<T> nodes(Class<T> type) {
        return DIAGRAMS.values().stream().flatMap(diagram -> diagram.getModelElementsByType(type).stream());
    }

    private static String simpleName(String id, String prefix, String suffix) {
        String verb = id.replaceFirst("^" + prefix, "");
        return verb.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + verb.substring(1) + suffix;
    }

    private static String decapitalised(String name) {
        return name.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + name.substring(1);
    }

    private static String key(Path file) {
        return file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
    }

    private static List<Path> files(String folder, String ending) throws Exception {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return new ArrayList<>(
                    files.filter(file -> file.toString().endsWith(ending)).toList());
        }
    }
}
