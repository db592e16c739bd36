package org.opora.cycle.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opora.OporaTest;
import org.opora.TestMunicipalities;
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.opora.bpmn.Stage;
import org.opora.cycle.CyclePeriod;
import org.opora.cycle.Cycles;
import org.opora.cycle.LaunchCommand;
import org.opora.cycle.LaunchCycle;
import org.opora.cycle.ListSource;
import org.opora.cycle.OpenEarly;
import org.opora.cycle.Wait;
import org.opora.engine.SystemContext;
import org.springframework.beans.factory.annotation.Autowired;

/** Every wait for a date that a diagram of the year draws can be ended early. Plans of measures have a door of their own. */
@OporaTest
class EveryWaitTests {

    @Autowired
    private TestMunicipalities municipalities;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private LaunchCycle launchCycle;

    @Autowired
    private Cycles cycles;

    @Autowired
    private OpenEarly openEarly;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private Clock clock;

    private TestMunicipalities.Made place;
    private SignedIn coordinator;
    private UUID cycle;

    @BeforeEach
    void aYear() {
        place = municipalities.withSchools(1);
        coordinator = accounts.inMunicipality(place.id(), Role.COORDINATOR);
        int year = LocalDate.now(clock).getYear() + 1;
        CyclePeriod period = new CyclePeriod(year, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), year - 1);
        cycle = coordinator.call(() -> launchCycle.launch(
                new LaunchCommand(place.id(), period, ListSource.OWN, EnumSet.of(Stage.CRITERIA), List.of())));
    }

    static Stream<Arguments> waits() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
            return files
                    .filter(file -> file.toString().endsWith(".bpmn"))
                    .filter(file -> !file.getFileName().toString().startsWith("roadmap"))
                    .sorted()
                    .map(file -> Bpmn.readModelFromFile(file.toFile()))
                    .flatMap(EveryWaitTests::waitsOf)
                    .toList()
                    .stream();
        }
    }

    private static Stream<Arguments> waitsOf(BpmnModelInstance diagram) {
        String key =
                diagram.getModelElementsByType(Process.class).iterator().next().getId();
        return diagram.getModelElementsByType(IntermediateCatchEvent.class).stream()
                .filter(event -> !dates(event).isEmpty())
                .map(event -> Arguments.of(key, event.getId(), entry(event)));
    }

    /** Behind an event-based gateway it is the gateway that waits. */
    private static String entry(IntermediateCatchEvent event) {
        FlowNode before = event.getIncoming().iterator().next().getSource();
        return before instanceof EventBasedGateway ? before.getId() : event.getId();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("waits")
    void isOpenedEarlyByTheCoordinator(String process, String wait, String entry) {
        String instance = SystemContext.call("test", () -> runtime.createProcessInstanceByKey(process)
                .businessKey(cycles.cycle(cycle).key())
                .startBeforeActivity(entry)
                .setVariables(variables(process))
                .execute()
                .getId());
        assertThat(openEarly.waits(cycle)).extracting(Wait::activity).containsExactly(wait);

        coordinator.run(() -> openEarly.open(cycle, wait, null, "Готово раньше срока"));

        assertThat(openEarly.waits(cycle)).extracting(Wait::activity).doesNotContain(wait);
        assertThat(SystemContext.call("test", () -> runtime.getActiveActivityIds(instance)))
                .isNotEmpty()
                .doesNotContain(wait, entry);
    }

    /** What the flow would have set on its way: every date that the diagram asks for lies far ahead. */
    private Map<String, Object> variables(String process) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("cycleId", cycle.toString());
        variables.put("cycleKey", cycles.cycle(cycle).key());
        variables.put("municipalityId", place.id().toString());
        variables.put("schoolId", place.schools().get(0).toString());
        variables.put("resultsYear", 2025);
        for (Stage stage : Stage.values()) {
            variables.put(stage.switchVariable().name(), true);
        }
        Date later = Date.from(clock.instant().plusSeconds(8_640_000));
        BpmnModelInstance diagram =
                Bpmn.readModelFromFile(Path.of("bpmn", process + ".bpmn").toFile());
        diagram.getModelElementsByType(TimeDate.class)
                .forEach(date -> variables.put(name(date.getTextContent()), later));
        diagram.getModelElementsByType(UserTask.class).stream()
                .map(UserTask::getCamundaDueDate)
                .filter(due -> due != null)
                .forEach(due -> variables.put(name(due), later));
        return variables;
    }

    private static List<String> dates(IntermediateCatchEvent event) {
        return event.getEventDefinitions().stream()
                .flatMap(definition -> definition.getChildElementsByType(TimeDate.class).stream())
                .map(TimeDate::getTextContent)
                .toList();
    }

    private static String name(String expression) {
        return expression.replaceAll("[${}]", "").strip();
    }
}
