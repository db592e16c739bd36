package org.opora.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.TestMunicipalities;
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.opora.bpmn.Stage;
import org.opora.engine.TestJobs;
import org.opora.inbox.Inbox;
import org.opora.inbox.InboxTask;
import org.opora.inbox.OpenTasks;
import org.opora.inbox.TaskState;
import org.opora.supportcase.Categories;
import org.opora.supportcase.SupportCases;
import org.opora.supportcase.Withdrawal;
import org.springframework.beans.factory.annotation.Autowired;

/** A school that left the year by mistake is admitted again: its support and its prevention begin anew. */
@OporaTest
class ReadmittedSchoolTests {

    private static final String ANALYSE = "userTask_analyseSchoolPrevention";

    @Autowired
    private TestMunicipalities municipalities;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private LaunchCycle launchCycle;

    @Autowired
    private AdmitSchool admitSchool;

    @Autowired
    private LeaveYear leaveYear;

    @Autowired
    private YearSchools yearSchools;

    @Autowired
    private SupportCases cases;

    @Autowired
    private Inbox inbox;

    @Autowired
    private OpenTasks tasks;

    @Autowired
    private TestJobs jobs;

    @Autowired
    private Clock clock;

    private TestMunicipalities.Made place;
    private SignedIn coordinator;
    private UUID cycle;
    private UUID school;

    @BeforeEach
    void aYearWithASupportedSchool() {
        place = municipalities.withSchools(3);
        coordinator = accounts.inMunicipality(place.id(), Role.COORDINATOR);
        int year = LocalDate.now(clock).getYear() + 1;
        CyclePeriod period = new CyclePeriod(year, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), year - 1);
        EnumSet<Stage> stages = EnumSet.of(Stage.AGREEMENT, Stage.PLAN, Stage.REPORT, Stage.PREVENTION);
        cycle = coordinator.call(
                () -> launchCycle.launch(new LaunchCommand(place.id(), period, ListSource.OWN, stages, List.of())));
        jobs.settle(place.slug());
        school = place.schools().get(0);
        admit();
        jobs.settle(place.slug());
    }

    @Test
    void itsWorkBeginsAnew() {
        UUID caseId = cases.find(cycle, school).orElseThrow().caseId();
        List<String> before = open();
        assertThat(before).contains(ANALYSE).hasSizeGreaterThan(1);
        leave();
        jobs.settle(place.slug());
        assertThat(open()).isEmpty();
        assertThat(coordinator.call(() -> yearSchools.notSupported(cycle)))
                .extracting(YearSchools.Choice::id)
                .contains(school);

        admit();
        jobs.settle(place.slug());
        assertThat(cases.byId(caseId).open()).isTrue();
        assertThat(open()).isEqualTo(before);
        assertThatThrownBy(this::admit).hasMessageContaining("cycle.school-already-supported");
    }

    /** What stops the first work runs after the second has begun. */
    @Test
    void isInPreventionAlsoWhenItIsBackAtOnce() {
        List<String> before = open();
        leave();
        admit();
        jobs.settle(place.slug());
        assertThat(open()).isEqualTo(before);
        assertThat(coordinator.call(() -> yearSchools.mayLeave(cycle)))
                .extracting(YearSchools.Choice::id)
                .contains(school);
    }

    @Test
    void keepsWhatItWroteOnPrevention() {
        Map<String, Object> words = Map.of(
                "monitoring", "ВПР и ОГЭ прошлого года",
                "findings", "Трудности в чтении у пятых классов",
                "plan", "Карта трудностей и занятия по чтению");
        analyse(words);
        assertThat(open()).doesNotContain(ANALYSE);
        leave();
        admit();
        jobs.settle(place.slug());

        SignedIn director = accounts.inSchool(place.id(), school, Role.DIRECTOR);
        assertThat(director.call(() -> inbox.form(analysis().id(), null)).toString())
                .contains("Трудности в чтении у пятых классов", "Карта трудностей и занятия по чтению");
        Map<String, Object> changed = new HashMap<>(words);
        changed.put("findings", "Трудности в чтении и в счёте у пятых классов");
        analyse(changed);
        assertThat(open()).doesNotContain(ANALYSE);
    }

    private void analyse(Map<String, Object> words) {
        SignedIn director = accounts.inSchool(place.id(), school, Role.DIRECTOR);
        assertThat(director.call(() -> inbox.submit(analysis().id(), UUID.randomUUID(), new HashMap<>(words)))
                        .errors())
                .isEmpty();
        jobs.settle(place.slug());
    }

    private InboxTask analysis() {
        return tasks.ofSchool(cycle, school).stream()
                .filter(task -> task.taskKey().equals(ANALYSE) && task.state() == TaskState.OPEN)
                .findFirst()
                .orElseThrow();
    }

    private List<String> open() {
        return coordinator.call(() -> tasks.ofSchool(cycle, school)).stream()
                .filter(task -> task.state() == TaskState.OPEN)
                .map(InboxTask::taskKey)
                .sorted()
                .toList();
    }

    private void leave() {
        coordinator.run(() ->
                leaveYear.leave(cycle, school, new Withdrawal(null, LocalDate.now(clock), "Постановление № 5", false)));
    }

    private void admit() {
        coordinator.run(() -> admitSchool.admit(cycle, school, new Categories(true, false, false), "Протокол № 2"));
    }
}
