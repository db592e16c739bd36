package org.opora;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.account.Role;
import org.opora.account.TestAccounts;
import org.opora.bpmn.Stage;
import org.opora.calendar.MovableClock;
import org.opora.cycle.CyclePeriod;
import org.opora.cycle.LaunchCommand;
import org.opora.cycle.LaunchCycle;
import org.opora.cycle.ListSource;
import org.opora.cycle.OpenEarly;
import org.opora.cycle.Wait;
import org.opora.engine.SystemContext;
import org.opora.engine.TestJobs;
import org.opora.inbox.InboxTask;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody has to wait for June: every wait for a date that the diagrams of a year draw is ended by the coordinator. */
@OporaTest
class EveryWaitTests {

    private static final LocalDate MAY = LocalDate.of(2027, 5, 12);

    /** Ends the year and with it what still runs. */
    private static final String YEAR_END = "timer_waitForYearEnd";

    @Autowired
    private TestMunicipalities municipalities;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private SchoolWork schools;

    @Autowired
    private YearlyWork work;

    @Autowired
    private LaunchCycle launchCycle;

    @Autowired
    private OpenEarly openEarly;

    @Autowired
    private TestJobs jobs;

    @Autowired
    private ManagementService management;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private MovableClock clock;

    private final Set<String> opened = new TreeSet<>();
    private final AtomicInteger orders = new AtomicInteger();
    private TestMunicipalities.Made place;
    private YearlyCast cast;

    @BeforeEach
    void somewhere() {
        place = municipalities.withSchools(2);
        cast = new YearlyCast(accounts, place);
    }

    @AfterEach
    void clockBack() {
        clock.reset();
    }

    @Test
    void theCoordinatorEndsEveryWaitThatTheDiagramsOfAYearDraw() throws IOException {
        theYearItself();
        aSchoolWithItsProgramme();
        aSchoolThatIsMonitoredAgain();
        prevention();

        assertThat(opened).isEqualTo(drawn());
    }

    private void theYearItself() {
        opensAllOf(launched(Stage.INTERIM, Stage.REPEAT));
        somewhere();
        opensAllOf(launched(Stage.SESSION));
        somewhere();
        opensAllOf(launched(Stage.INTERVIEW));
    }

    private void aSchoolWithItsProgramme() {
        somewhere();
        opensAllOf(schools.startWithProgrammeInForce(place, cast, MAY, Stage.PROGRAMME, Stage.INTERIM)
                .cycle());
        somewhere();
        SchoolWork.Course atTheRegion =
                schools.start(place, cast, MAY, Stage.PROGRAMME, Stage.REGIONAL_EXPERTISE, Stage.APPROVAL);
        schools.on(MAY, atTheRegion, task -> Map.of(), "assessRisks", "draftProgramme", "checkPlacement");
        opensAllOf(atTheRegion.cycle());
    }

    private void aSchoolThatIsMonitoredAgain() {
        somewhere();
        opensAllOf(schools.start(place, cast, MAY, 3, Stage.REPEAT).cycle());
    }

    private void prevention() {
        somewhere();
        UUID cycle = launched(Stage.PREVENTION);
        everybodyWorks(cycle);
        while (opensAllOf(cycle, YEAR_END)) {
            everybodyWorks(cycle);
        }
    }

    private UUID launched(Stage... stages) {
        LocalDate april = LocalDate.of(2027, 4, 5);
        work.moveTo(april);
        UUID cycle = cast.the(Role.COORDINATOR)
                .call(() -> launchCycle.launch(new LaunchCommand(
                        place.id(),
                        new CyclePeriod(2027, april, LocalDate.of(2027, 12, 31), 2025),
                        ListSource.OWN,
                        EnumSet.copyOf(List.of(stages)),
                        List.of())));
        jobs.settle(place.slug());
        return cycle;
    }

    private void everybodyWorks(UUID cycle) {
        work.day(MAY, place.slug(), cycle, task -> true, cast::actorOf, this::answers);
    }

    private Map<String, Object> answers(InboxTask task) {
        return switch (task.taskKey()) {
            case "userTask_registerOrder" -> Map.of("number", "03-10/" + orders.incrementAndGet());
            case "userTask_checkPublication" -> Map.of("result", "THERE");
            default -> Map.of();
        };
    }

    /** @return whether there was one besides those that are left alone */
    private boolean opensAllOf(UUID cycle, String... leftAlone) {
        Set<String> waits =
                openEarly.waits(cycle).stream().map(Wait::activity).collect(Collectors.toCollection(TreeSet::new));
        waits.removeAll(Set.of(leftAlone));
        for (String wait : waits) {
            cast.the(Role.COORDINATOR).run(() -> openEarly.open(cycle, wait, null, "Готово раньше"));
            jobs.settle(place.slug());
        }
        opened.addAll(waits);
        return !waits.isEmpty();
    }

    private Set<String> drawn() throws IOException {
        Set<String> ofAYear = diagramsOfAYear();
        return SystemContext.call(
                "test",
                () -> management.createJobDefinitionQuery().jobType("timer-intermediate-transition").list().stream()
                        .filter(definition -> ofAYear.contains(definition.getProcessDefinitionKey()))
                        .filter(this::isBundled)
                        .map(JobDefinition::getActivityId)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Plans of measures have waits and buttons of their own. */
    private static Set<String> diagramsOfAYear() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".bpmn") && !name.startsWith("roadmap"))
                    .map(name -> name.replace(".bpmn", ""))
                    .collect(Collectors.toSet());
        }
    }

    /** Other tests deploy versions of their own. */
    private boolean isBundled(JobDefinition definition) {
        return repository
                        .getProcessDefinition(definition.getProcessDefinitionId())
                        .getVersion()
                == 1;
    }
}
