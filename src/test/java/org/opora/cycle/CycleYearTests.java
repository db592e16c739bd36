package org.opora.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.inbox.InboxTask;
import org.opora.inbox.OpenTasks;
import org.opora.supportcase.CaseStatus;
import org.opora.supportcase.Categories;
import org.opora.supportcase.SupportCaseView;
import org.opora.supportcase.SupportCases;
import org.opora.supportcase.WithdrawSchool;
import org.opora.supportcase.Withdrawal;
import org.springframework.beans.factory.annotation.Autowired;

/** Launch, late changes, opening early, cancelling: the year on the real engine and the real database. */
@OporaTest
class CycleYearTests {

    @Autowired
    private TestMunicipalities municipalities;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private LaunchCycle launchCycle;

    @Autowired
    private CancelCycle cancelCycle;

    @Autowired
    private AdmitSchool admitSchool;

    @Autowired
    private ChangeCategory changeCategory;

    @Autowired
    private WithdrawSchool withdrawSchool;

    @Autowired
    private OpenEarly openEarly;

    @Autowired
    private CyclePages pages;

    @Autowired
    private SupportCases cases;

    @Autowired
    private Cycles cycles;

    @Autowired
    private OpenTasks tasks;

    @Autowired
    private TestJobs jobs;

    @Autowired
    private Clock clock;

    private TestMunicipalities.Made place;
    private SignedIn coordinator;
    private SignedIn head;

    @BeforeEach
    void place() {
        place = municipalities.withSchools(3);
        coordinator = accounts.inMunicipality(place.id(), Role.COORDINATOR);
        head = accounts.inMunicipality(place.id(), Role.HEAD);
    }

    @Test
    void launchesTheYearAndOpensItsFirstTask() {
        UUID id = launch(EnumSet.of(Stage.CRITERIA));
        assertThat(cycles.cycle(id).key()).isEqualTo(place.slug() + "-" + year() + "-1");
        assertThat(taskKeys(id)).containsExactly("userTask_defineCriteria");
    }

    @Test
    void refusesASecondLaunchOfTheSameYear() {
        launch(EnumSet.of(Stage.CRITERIA));
        assertThatThrownBy(() -> launch(EnumSet.of(Stage.PLAN)))
                .isInstanceOf(OporaException.class)
                .hasMessageContaining("cycle.already-launched");
    }

    @Test
    void opensACancelledYearAnew() {
        UUID first = launch(EnumSet.of(Stage.CRITERIA));
        head.run(() -> cancelCycle.cancel(first, "Ошибка в дате"));
        work();
        UUID second = launch(EnumSet.of(Stage.CRITERIA));
        assertThat(cycles.cycle(second).key()).endsWith("-2");
    }

    @Test
    void refusesAnEndBeforeTheStart() {
        LaunchCommand command =
                command(EnumSet.of(Stage.PLAN), LocalDate.of(year(), 12, 31), LocalDate.of(year(), 1, 1), List.of());
        assertThatThrownBy(() -> coordinator.run(() -> launchCycle.launch(command)))
                .hasMessageContaining("cycle.end-before-start");
    }

    @Test
    void anUnknownMunicipalityIsNotFound() {
        LaunchCommand command =
                new LaunchCommand(UUID.randomUUID(), period(), ListSource.OWN, Set.of(Stage.PLAN), List.of());
        assertThatThrownBy(() -> coordinator.run(() -> launchCycle.launch(command)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aYearOpenedInTheMiddleShowsEarlierStagesAsDone() {
        LocalDate yesterday = LocalDate.now(clock).minusDays(1);
        EarlierStage earlier = new EarlierStage(Stage.CRITERIA, yesterday, "Приказ № 7");
        LaunchCommand command = command(
                EnumSet.of(Stage.AGREEMENT),
                LocalDate.of(year(), 1, 1),
                LocalDate.of(year(), 12, 31),
                List.of(earlier));
        UUID id = coordinator.call(() -> launchCycle.launch(command));
        work();
        Board board = coordinator.call(() -> pages.page(id)).board();
        assertThat(board.own())
                .anySatisfy(cell -> {
                    assertThat(cell.stage()).isEqualTo(Stage.CRITERIA);
                    assertThat(cell.state()).isEqualTo(CellState.DONE);
                    assertThat(cell.day()).isEqualTo(yesterday);
                    assertThat(cell.evidence()).isEqualTo("Приказ № 7");
                })
                .anySatisfy(cell -> {
                    assertThat(cell.stage()).isEqualTo(Stage.AGREEMENT);
                    assertThat(cell.state()).isEqualTo(CellState.NOW);
                });
        assertThat(taskKeys(id)).containsExactly("userTask_concludeAgreement");
    }

    @Test
    void onlyTheHeadCancelsAndAllWorkEnds() {
        UUID id = launch(EnumSet.of(Stage.AGREEMENT, Stage.REPORT));
        admit(id, place.schools().get(0), new Categories(true, false, false));
        assertThatThrownBy(() -> coordinator.run(() -> cancelCycle.cancel(id, "Причина")))
                .isInstanceOf(NotFoundException.class);
        head.run(() -> cancelCycle.cancel(id, "Слияние муниципалитетов"));
        work();
        assertThat(taskKeys(id)).isEmpty();
        assertThat(cycles.cycle(id).status()).isEqualTo(CycleStatus.CANCELLED);
        assertThat(cases.ofCycle(id)).extracting(SupportCaseView::status).containsOnly(CaseStatus.CANCELLED);
    }

    @Test
    void aSchoolJoinsLateAndItsWorkBegins() {
        UUID id = launch(EnumSet.of(Stage.AGREEMENT, Stage.PLAN, Stage.PROGRAMME, Stage.REPORT));
        UUID school = place.schools().get(0);
        admit(id, school, new Categories(true, false, false));
        SupportCaseView opened = cases.find(id, school).orElseThrow();
        assertThat(opened.track1()).isTrue();
        assertThat(coordinator.call(() -> tasks.ofSchool(id, school))).isNotEmpty();
        assertThatThrownBy(() -> admit(id, school, new Categories(false, true, false)))
                .hasMessageContaining("cycle.school-already-supported");
    }

    @Test
    void aChangedCategoryChangesTheTracks() {
        UUID id = launch(EnumSet.of(Stage.AGREEMENT, Stage.PLAN, Stage.REPORT));
        UUID school = place.schools().get(0);
        admit(id, school, new Categories(false, false, true));
        UUID caseId = cases.find(id, school).orElseThrow().caseId();
        assertThat(cases.byId(caseId).track1()).isFalse();
        coordinator.run(() -> changeCategory.change(id, caseId, new Categories(true, false, false), "Протокол № 3"));
        work();
        assertThat(cases.byId(caseId).track1()).isTrue();
        assertThatThrownBy(() -> coordinator.run(
                        () -> changeCategory.change(id, caseId, new Categories(true, false, false), "Протокол № 3")))
                .hasMessageContaining("supportcase.same-category");
    }

    @Test
    void aSchoolLeavesAndItsSuccessorTakesOver() {
        UUID id = launch(EnumSet.of(Stage.AGREEMENT, Stage.PLAN, Stage.REPORT));
        UUID leaving = place.schools().get(0);
        UUID successor = place.schools().get(1);
        admit(id, leaving, new Categories(true, false, false));
        UUID caseId = cases.find(id, leaving).orElseThrow().caseId();
        coordinator.run(() -> withdrawSchool.withdraw(
                caseId, new Withdrawal(successor, LocalDate.now(clock), "Постановление № 5", true)));
        work();
        assertThat(cases.byId(caseId).status()).isEqualTo(CaseStatus.WITHDRAWN);
        assertThat(coordinator.call(() -> tasks.ofSchool(id, leaving))).isEmpty();
        assertThat(cases.find(id, successor).orElseThrow().track1()).isTrue();
        assertThat(coordinator.call(() -> tasks.ofSchool(id, successor))).isNotEmpty();
    }

    @Test
    void theCoordinatorDoesNotWaitForTheDay() {
        UUID id = launch(EnumSet.of(Stage.SESSION));
        List<Wait> waits = openEarly.waits(id);
        assertThat(waits).extracting(Wait::activity).containsExactly("timer_waitForSession");
        assertThat(waits).extracting(Wait::name).containsExactly("Дождаться дня подготовки отчётной сессии");
        assertThatThrownBy(() -> head.run(() -> openEarly.open(id, "timer_waitForSession", null, "Проба")))
                .isInstanceOf(NotFoundException.class);
        coordinator.run(() -> openEarly.open(id, "timer_waitForSession", null, "Отчёты приняты раньше"));
        work();
        assertThat(openEarly.waits(id)).isEmpty();
        assertThat(taskKeys(id)).containsExactly("userTask_holdSession");
    }

    @Test
    void peopleOfAnotherMunicipalityDoNotFindTheYear() {
        UUID id = launch(EnumSet.of(Stage.CRITERIA));
        SignedIn stranger =
                accounts.inMunicipality(municipalities.withSchools(1).id(), Role.COORDINATOR);
        assertThatThrownBy(() -> stranger.run(() -> pages.page(id))).isInstanceOf(NotFoundException.class);
        assertThat(stranger.call(() -> pages.list())).isEmpty();
    }

    private void admit(UUID id, UUID school, Categories categories) {
        coordinator.run(() -> admitSchool.admit(id, school, categories, "Протокол № 2"));
        work();
    }

    private UUID launch(Set<Stage> stages) {
        LaunchCommand command = command(stages, LocalDate.of(year(), 1, 1), LocalDate.of(year(), 12, 31), List.of());
        UUID id = coordinator.call(() -> launchCycle.launch(command));
        work();
        return id;
    }

    private LaunchCommand command(Set<Stage> stages, LocalDate from, LocalDate to, List<EarlierStage> earlier) {
        CyclePeriod period = new CyclePeriod(year(), from, to, year() - 1);
        return new LaunchCommand(place.id(), period, ListSource.OWN, stages, earlier);
    }

    private CyclePeriod period() {
        return new CyclePeriod(year(), LocalDate.of(year(), 1, 1), LocalDate.of(year(), 12, 31), year() - 1);
    }

    private int year() {
        return LocalDate.now(clock).getYear() + 1;
    }

    private void work() {
        jobs.settle(place.slug());
    }

    private List<String> taskKeys(UUID cycleId) {
        return coordinator.call(() -> tasks.ofCycle(cycleId)).stream()
                .map(InboxTask::taskKey)
                .toList();
    }
}
