package org.opora.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opora.engine.HostileModels.Hostile;

/** What the guard refuses, by its own word and straight through the engine's deployment API. */
class ModelGuardTests {

    private final ModelGuard guard = new ModelGuard(() -> Set.of("okDelegate"));

    @BeforeEach
    void asTheSystem() {
        SystemContext.declare("guard test");
    }

    @AfterEach
    void asNobody() {
        EngineInMemory.endEverything();
        EngineInMemory.DELEGATES.clear();
        SystemContext.declare(null);
    }

    static List<Hostile> hostile() {
        return HostileModels.all();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void refusesNamingElementAndReason(Hostile model) throws Exception {
        List<Refusal> refusals = guard.judge(model.resource(), model.content());
        assertThat(refusals).extracting(Refusal::code).contains(model.code());
        Properties russian = messages("");
        Properties english = messages("_en");
        assertThat(refusals).allSatisfy(refusal -> {
            assertThat(russian).containsKey(refusal.messageKey());
            assertThat(english).containsKey(refusal.messageKey());
        });
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void neverReachesTheEngine(Hostile model) {
        RepositoryService repository = EngineInMemory.get().getRepositoryService();
        long before = repository.createDeploymentQuery().count();
        Throwable refused = catchThrowable(() -> repository
                .createDeployment()
                .addInputStream(model.resource(), new ByteArrayInputStream(model.content()))
                .deploy());
        // The in-memory engine knows every delegate of the pattern, so this one alone passes there.
        if (!model.code().equals("unknownDelegate")) {
            assertThat(refused).isInstanceOf(ModelRefusedException.class);
            assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
        }
        assertThat(Path.of("opora-hacked")).doesNotExist();
    }

    @Test
    void isAskedWithAtLeastFortyHostileModels() {
        assertThat(hostile()).hasSizeGreaterThanOrEqualTo(40);
    }

    static Stream<Path> bundled() throws Exception {
        return Files.list(Path.of("bpmn")).filter(path -> path.toString().endsWith("mn"));
    }

    @ParameterizedTest
    @MethodSource("bundled")
    void letsEveryBundledModelPass(Path file) throws Exception {
        ModelGuard lenient = new ModelGuard(EngineInMemory::everyDelegate);
        assertThat(lenient.judge("bpmn/" + file.getFileName(), Files.readAllBytes(file)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${a}",
                "${!a}",
                "${not a}",
                "${a == 'X'}",
                "${a == true}",
                "${a != \"X\" and b}",
                "${(a || !b) && c >= 3}",
                "${ a lt 2.5 }",
                "${empty a}",
                "${a == null}"
            })
    void allowsPlainConditions(String condition) {
        assertThat(SafeExpressions.isCondition(condition)).isTrue();
    }

    @Test
    void allowsALoopWithAWait() {
        String xml = HostileModels.diagram(
                "fine",
                "",
                "<userTask id=\"step\"/><sequenceFlow id=\"f3\" sourceRef=\"step\" targetRef=\"g\"/><exclusiveGateway id=\"g\"/><sequenceFlow id=\"f4\" sourceRef=\"g\" targetRef=\"step\"/>");
        assertThat(guard.judge("bpmn/fine.bpmn", xml.getBytes())).isEmpty();
    }

    @Test
    void comparesAReloadedModelWithItsApproval() {
        var engine = EngineInMemory.get();
        String xml = HostileModels.diagram("reloaded", "", "<userTask id=\"step\"/>");
        engine.getRepositoryService()
                .createDeployment()
                .addString("bpmn/reloaded.bpmn", xml)
                .deploy();
        EngineInMemory.forgetApprovals();
        ((org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getDeploymentCache()
                .discardProcessDefinitionCache();
        assertThatThrownBy(() -> engine.getRuntimeService().startProcessInstanceByKey("reloaded"))
                .isInstanceOf(ModelRefusedException.class);
    }

    @Test
    void refusesMoreThanFiftyInstancesAtRunTime() {
        var engine = EngineInMemory.get();
        String xml = HostileModels.diagram(
                "many",
                "",
                "<userTask id=\"step\"><multiInstanceLoopCharacteristics><loopCardinality xsi:type=\"tFormalExpression\">${count}</loopCardinality></multiInstanceLoopCharacteristics></userTask>");
        engine.getRepositoryService()
                .createDeployment()
                .addString("bpmn/many.bpmn", xml)
                .deploy();
        assertThatThrownBy(() -> engine.getRuntimeService().startProcessInstanceByKey("many", Map.of("count", 51)))
                .hasMessageContaining("51 instances");
        engine.getRuntimeService().startProcessInstanceByKey("many", Map.of("count", 3));
        assertThat(engine.getTaskService().createTaskQuery().count()).isEqualTo(3);
    }

    @Test
    void stopsALoopOfCallsThatNeverWait() {
        var engine = EngineInMemory.get();
        String loop =
                "<exclusiveGateway id=\"step\" default=\"f3\"/><callActivity id=\"c\" calledElement=\"at-once\"/><sequenceFlow id=\"f3\" sourceRef=\"step\" targetRef=\"c\"/><sequenceFlow id=\"f4\" sourceRef=\"c\" targetRef=\"step\"/>";
        String calling = HostileModels.diagram("calling", "", loop)
                .replace(
                        "targetRef=\"endEvent_a\"/>",
                        "targetRef=\"endEvent_a\"><conditionExpression xsi:type=\"tFormalExpression\">${done}</conditionExpression></sequenceFlow>");
        engine.getRepositoryService()
                .createDeployment()
                .addString("bpmn/at-once.bpmn", HostileModels.diagram("at-once", "", "<task id=\"step\"/>"))
                .addString("bpmn/calling.bpmn", calling)
                .deploy();
        assertThatThrownBy(() -> engine.getRuntimeService().startProcessInstanceByKey("calling", Map.of("done", false)))
                .hasMessageContaining("without end");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass()}",
                "${execution.id}",
                "${currentUser()}",
                "${dateTime()}",
                "${dataSource}",
                "${execution.getEngineServices()}"
            })
    void evaluatesNoCallEvenWhenTheGuardIsPassed(String expression) {
        var configuration = (org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl)
                EngineInMemory.get().getProcessEngineConfiguration();
        String xml = HostileModels.diagram("plain", "", "<userTask id=\"step\"/>");
        String deployment = EngineInMemory.get()
                .getRepositoryService()
                .createDeployment()
                .addString("bpmn/plain.bpmn", xml)
                .deploy()
                .getId();
        try {
            String id = EngineInMemory.get()
                    .getRuntimeService()
                    .startProcessInstanceByKey("plain")
                    .getId();
            assertThatThrownBy(
                            () -> configuration.getCommandExecutorTxRequired().execute(context -> configuration
                                    .getExpressionManager()
                                    .createExpression(expression)
                                    .getValue(context.getExecutionManager().findExecutionById(id))))
                    .isInstanceOf(RuntimeException.class);
        } finally {
            EngineInMemory.get().getRepositoryService().deleteDeployment(deployment, true);
        }
    }

    @Test
    void runsNoScript() {
        var configuration = (org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl)
                EngineInMemory.get().getProcessEngineConfiguration();
        for (String language : List.of("javascript", "groovy", "juel", "python", "ruby")) {
            assertThatThrownBy(
                            () -> configuration.getCommandExecutorTxRequired().execute(context -> configuration
                                    .getScriptingEngines()
                                    .getScriptEngineForLanguage(language)))
                    .hasMessageContaining("Scripts do not run here");
        }
    }

    @Test
    void storesOnlyPlainVariables() {
        var engine = EngineInMemory.get();
        engine.getRepositoryService()
                .createDeployment()
                .addString("bpmn/vars.bpmn", HostileModels.diagram("vars", "", "<userTask id=\"step\"/>"))
                .deploy();
        for (Object value : List.of(
                new java.util.ArrayList<>(List.of("a")),
                new byte[] {1},
                new java.util.HashMap<>(Map.of("a", 1)),
                Set.of(),
                (short) 1)) {
            assertThatThrownBy(() -> engine.getRuntimeService().startProcessInstanceByKey("vars", Map.of("x", value)))
                    .as(value.getClass().getName())
                    .hasMessageContaining("serializ");
        }
    }

    private static Properties messages(String language) throws Exception {
        Properties properties = new Properties();
        try (var reader =
                Files.newBufferedReader(Path.of("src/main/resources/messages/engine" + language + ".properties"))) {
            properties.load(reader);
        }
        return properties;
    }
}
