package org.opora.workkind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.TestMunicipalities.Made;
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.opora.batch.PrepareBatch;
import org.opora.batch.ShowBatch;
import org.opora.batch.StartBatch;
import org.opora.calendar.DeadlineKind;
import org.opora.calendar.Deadlines;
import org.opora.calendar.MovableClock;
import org.opora.calendar.WorkingCalendar;
import org.opora.engine.SystemContext;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.inbox.Inbox;
import org.opora.inbox.InboxConsistency;
import org.opora.inbox.InboxFacet;
import org.opora.inbox.InboxFilter;
import org.opora.inbox.InboxQuery;
import org.opora.inbox.InboxQuery.Tab;
import org.opora.inbox.InboxRow;
import org.opora.inbox.InboxTask;
import org.opora.inbox.InboxWorld;
import org.opora.inbox.ListTasks;
import org.opora.inbox.OpenTasks;
import org.opora.inbox.TaskChange.Kind;
import org.opora.inbox.TaskPriority;
import org.opora.notification.Notifications;
import org.opora.notification.Remind;
import org.opora.notification.ReminderStep;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What is agreed for a kind of work holds for what arrives, and for what is open when the coordinator wants so. */
@OporaTest
class WorkKindTests {

    private static final String KEY = "userTask_collectPapers";
    private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");
    private static final String TIMED =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="definitions_timed" targetNamespace="http://opora.org/bpmn">
              <bpmn:process id="timed-test" name="Проверка срока" isExecutable="true" camunda:historyTimeToLive="P1825D">
                <bpmn:startEvent id="startEvent_timed"/>
                <bpmn:sequenceFlow id="flow_t1" sourceRef="startEvent_timed" targetRef="userTask_timed"/>
                <bpmn:userTask id="userTask_timed" name="Ответить в срок" camunda:candidateGroups="coordinator" camunda:dueDate="${interviewDue}"/>
                <bpmn:boundaryEvent id="boundaryEvent_timed" attachedToRef="userTask_timed">
                  <bpmn:timerEventDefinition id="timer_timed"><bpmn:timeDate xsi:type="bpmn:tFormalExpression">${interviewDue}</bpmn:timeDate></bpmn:timerEventDefinition>
                </bpmn:boundaryEvent>
                <bpmn:sequenceFlow id="flow_t2" sourceRef="userTask_timed" targetRef="endEvent_timed"/>
                <bpmn:sequenceFlow id="flow_t3" sourceRef="boundaryEvent_timed" targetRef="endEvent_timed"/>
                <bpmn:endEvent id="endEvent_timed"/>
              </bpmn:process>
            </bpmn:definitions>
            """;

    @Autowired
    EditWorkKinds kinds;

    @Autowired
    ShowBatch batches;

    @Autowired
    StartBatch starting;

    @Autowired
    PrepareBatch preparing;

    @Autowired
    InboxWorld world;

    @Autowired
    OpenTasks tasks;

    @Autowired
    TestAccounts accounts;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    Deadlines deadlines;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    TaskService engine;

    @Autowired
    Inbox inbox;

    @Autowired
    ListTasks list;

    @Autowired
    Remind remind;

    @Autowired
    Notifications notifications;

    @Autowired
    MovableClock clock;

    @Autowired
    InboxConsistency consistency;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc web;

    private Made place;
    private SignedIn coordinator;

    @BeforeEach
    void place() {
        place = world.municipality();
        coordinator = world.coordinator(place);
        world.deploy();
    }

    @Test
    void aTaskThatArrivesGetsWhatIsAgreedInEngineAndInbox() {
        InboxTask before = world.start(place, place.schools().get(0), 30);
        change(new WorkRule(TaskPriority.URGENT, 5), false);

        InboxTask after = world.start(place, place.schools().get(0), 30);

        LocalDate expected = calendar.plusWorkingDays(LocalDate.ofInstant(after.openedAt(), after.zone()), 5);
        assertThat(after.dueDay()).isEqualTo(expected);
        assertThat(after.priority()).isEqualTo(TaskPriority.URGENT.value());
        Task inEngine = inEngine(after.id());
        assertThat(inEngine.getDueDate().toInstant()).isEqualTo(after.due());
        assertThat(inEngine.getPriority()).isEqualTo(TaskPriority.URGENT.value());
        assertThat(now(before).due()).as("what is open stays").isEqualTo(before.due());
        InboxTask elsewhere = world.start(world.municipality(), null, 30);
        assertThat(elsewhere.priority()).as("another municipality").isEqualTo(before.priority());
    }

    @Test
    void thePreviewTellsFromWhichDayToWhichAndTheOpenTasksFollowAsABatchThatCanBeUndone() {
        InboxTask one = world.start(place, place.schools().get(0), 30);
        InboxTask two = world.start(place, place.schools().get(1), 30);
        world.start(place, place.schools().get(1), 40);
        WorkRule rule = new WorkRule(null, 3);

        Moves moves = coordinator.call(() -> kinds.preview(place.id(), KEY, rule));
        LocalDate to = calendar.plusWorkingDays(LocalDate.ofInstant(one.openedAt(), one.zone()), 3);
        assertThat(moves.open()).isEqualTo(3);
        assertThat(moves.days()).contains(new Moves.Step(one.dueDay(), to, 2)).hasSize(2);

        UUID batch = change(rule, true).get(0);
        assertThat(now(two).due()).as("looked at before").isEqualTo(two.due());
        coordinator.run(() -> starting.start(batch));
        assertThat(now(one).dueDay()).isEqualTo(to);
        assertThat(now(two).dueDay()).isEqualTo(to);
        UUID undo = coordinator.call(() -> preparing.undo(batch));
        coordinator.run(() -> starting.start(undo));
        assertThat(now(two).due()).isEqualTo(two.due());
    }

    @Test
    void aTaskThatNobodyTakesWithinTheServiceLevelIsFoundMarkedAndToldOfOnce() throws Exception {
        InboxTask before = world.start(place, place.schools().get(0), 30);
        change(new WorkRule(null, 5, 2), false);
        InboxTask late = world.start(place, place.schools().get(0), 30);
        InboxTask taken = world.start(place, place.schools().get(1), 30);
        LocalDate until = calendar.plusWorkingDays(LocalDate.ofInstant(late.openedAt(), ZONE), 2);
        assertThat(LocalDate.ofInstant(Objects.requireNonNull(late.claimBy()), ZONE))
                .isEqualTo(until);
        assertThat(before.claimBy()).isNull();
        coordinator.run(() -> inbox.claim(taken.id(), null));
        InboxQuery unclaimed = InboxQuery.of(Tab.GROUP).filtered(InboxFilter.NONE.with(InboxFacet.DUE, "unclaimed"));
        assertThat(coordinator.call(() -> list.list(unclaimed)).rows()).isEmpty();

        clock.moveTo(until.plusDays(1).atTime(9, 0).atZone(ZONE).toInstant());

        assertThat(coordinator.call(() -> list.list(unclaimed)).rows())
                .extracting(InboxRow::id)
                .containsExactly(late.id());
        web.perform(get("/inbox?tab=group").with(authentication(coordinator.authentication())))
                .andExpect(content().string(containsString("никто не взял, надо было до")));
        remind.remind();
        remind.remind();
        assertThat(coordinator.call(() -> notifications.list(true, 0)).stream()
                        .filter(line -> line.step() == ReminderStep.UNCLAIMED))
                .extracting(Notifications.Line::taskId)
                .containsExactly(late.id());
        coordinator.run(() -> inbox.claim(late.id(), null));
        assertThat(coordinator.call(() -> list.list(unclaimed)).rows()).isEmpty();
        assertThat(coordinator.call(() -> notifications.list(true, 0)))
                .extracting(Notifications.Line::step)
                .doesNotContain(ReminderStep.UNCLAIMED);
    }

    @Test
    void theServiceLevelOfOpenTasksFollowsOnlyWhenAskedToAndThePreviewCountsThem() throws Exception {
        InboxTask one = world.start(place, place.schools().get(0), 30);
        InboxTask mine = world.start(place, place.schools().get(1), 30);
        coordinator.run(() -> inbox.claim(mine.id(), null));
        clock.moveTo(one.openedAt().plus(Duration.ofDays(10)));
        WorkRule level = new WorkRule(null, null, 1);

        Moves moves = coordinator.call(() -> kinds.preview(place.id(), KEY, level));
        assertThat(moves.claims()).containsOnlyKeys(one.id());
        assertThat(moves.unclaimed(clock.instant())).isEqualTo(1);
        web.perform(get("/settings/work/preview?claimDays=1&days=1&task=" + KEY + "&municipality=" + place.id())
                        .with(authentication(coordinator.authentication())))
                .andExpect(content().string(containsString("Из них этот срок уже прошёл: 1.")))
                .andExpect(content().string(containsString("сразу просрочены: 2")));
        assertThat(change(level, false)).isEmpty();
        assertThat(now(one).claimBy()).isNull();
        UUID batch = change(level, true).get(0);
        assertThat(now(one).claimBy()).as("looked at before").isNull();
        web.perform(get("/batches/" + batch).with(authentication(coordinator.authentication())))
                .andExpect(content().string(containsString("не договорено")))
                .andExpect(content().string(containsString("Взять уже надо было: 1")));
        coordinator.run(() -> starting.start(batch));
        assertThat(now(one).isUnclaimed(clock.instant())).isTrue();
        assertThat(now(mine).claimBy()).isNull();
        UUID undo = coordinator.call(() -> preparing.undo(batch));
        coordinator.run(() -> starting.start(undo));
        assertThat(now(one).claimBy()).isNull();
        assertThatThrownBy(() -> coordinator.call(() -> preparing.ofTasks(Kind.CLAIM_BY, List.of(one.id()), "")))
                .isInstanceOfSatisfying(
                        OporaException.class, e -> assertThat(e.code()).isEqualTo("batch.choice"));
        assertThatThrownBy(() -> new WorkRule(null, 2, 3)).hasMessageContaining("workkind.claim-late");
    }

    @Test
    void aLostRowComesBackWithTheServiceLevelThatIsAgreed() {
        change(new WorkRule(null, null, 2), false);
        InboxTask task = world.start(place, place.schools().get(0), 30);
        jdbc.sql("delete from inbox_task where id = ?").param(task.id()).update();

        accounts.admin().run(() -> consistency.rebuild());

        assertThat(task.claimBy()).isNotNull();
        assertThat(now(task).claimBy()).isEqualTo(task.claimBy());
    }

    @Test
    void withoutAnAgreementTheDiagramHoldsAgain() {
        change(new WorkRule(TaskPriority.HIGH, 5), false);
        change(WorkRule.NONE, false);
        InboxTask task = world.start(place, place.schools().get(0), 30);
        assertThat(task.priority()).isEqualTo(TaskPriority.NORMAL.value());
        assertThat(task.due()).isNotNull();
        assertThat(task.dueDay())
                .isAfter(LocalDate.ofInstant(task.openedAt(), ZONE).plusDays(28));
    }

    @Test
    void whereTheProcessGoesOnAtTheDueDateOnlyTheDayOfTheStepMovesAndTheTimerWithIt() {
        String deployment = deploy();
        LocalDate was = deadlines.dueOf(DeadlineKind.INTERVIEW, place.id(), 2027);
        runtimeStart(was);
        InboxTask task = world.current(place.slug() + "/timed");
        assertThat(task.dueDay()).isEqualTo(was);
        assertThatThrownBy(() ->
                        coordinator.call(() -> kinds.preview(place.id(), "userTask_timed", new WorkRule(null, 5))))
                .isInstanceOfSatisfying(
                        OporaException.class, e -> assertThat(e.code()).isEqualTo("workkind.timed"));

        LocalDate next = was.plusDays(1);
        Moves moves = coordinator.call(() -> kinds.preview(place.id(), 2027, DeadlineKind.INTERVIEW, next));
        assertThat(moves.days()).containsExactly(new Moves.Step(was, next, 1));
        List<UUID> prepared = coordinator.call(() -> kinds.change(place.id(), 2027, DeadlineKind.INTERVIEW, next));
        coordinator.run(() -> starting.start(prepared.get(0)));

        assertThat(now(task).dueDay()).isEqualTo(next);
        assertThat(deadlines.dueOf(DeadlineKind.INTERVIEW, place.id(), 2027)).isEqualTo(next);
        assertThat(SystemContext.call("test", () -> management
                        .createJobQuery()
                        .processInstanceId(task.processInstanceId())
                        .singleResult()
                        .getDuedate()
                        .toInstant()))
                .isEqualTo(now(task).due());
        remove(deployment, task);
    }

    @Test
    void onlyTheCoordinatorOfTheMunicipalityAgreesAnything() {
        SignedIn head = accounts.inMunicipality(place.id(), Role.HEAD);
        SignedIn stranger = world.coordinator(world.municipality());
        SignedIn director = accounts.inSchool(place.id(), place.schools().get(0), Role.DIRECTOR);
        assertThat(head.call(() -> kinds.list(place.id()))).isNotEmpty();
        for (SignedIn person : List.of(head, stranger, director)) {
            assertThatThrownBy(() -> person.call(
                            () -> kinds.change(place.id(), KEY, new WorkRule(TaskPriority.LOW, null), true)))
                    .isInstanceOf(NotFoundException.class);
        }
        for (SignedIn person : List.of(stranger, director)) {
            assertThatThrownBy(() -> person.call(() -> kinds.list(place.id()))).isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> coordinator.call(() -> kinds.preview(place.id(), KEY, new WorkRule(null, 251))))
                .isInstanceOf(OporaException.class);
    }

    @Test
    void aBatchByRuleTakesNoOtherChoice() {
        world.start(place, place.schools().get(0), 30);
        UUID batch = change(new WorkRule(TaskPriority.HIGH, null), true).get(0);
        assertThat(coordinator.call(() -> batches.show(batch, null, 0)).batch().kind())
                .isEqualTo(Kind.PRIORITY);
        assertThatThrownBy(() -> coordinator.run(() -> preparing.choose(batch, "LOW")))
                .isInstanceOf(OporaException.class);
    }

    @AfterEach
    void clockBack() {
        clock.reset();
    }

    private List<UUID> change(WorkRule rule, boolean open) {
        return coordinator.call(() -> kinds.change(place.id(), KEY, rule, open));
    }

    private InboxTask now(InboxTask task) {
        return Objects.requireNonNull(tasks.ofIds(List.of(task.id())).get(task.id()));
    }

    private Task inEngine(String id) {
        return SystemContext.call(
                "test", () -> engine.createTaskQuery().taskId(id).singleResult());
    }

    private String deploy() {
        return SystemContext.call("test", () -> repository
                .createDeployment()
                .name("timed-test")
                .addString("bpmn/timed-test.bpmn", TIMED)
                .deploy()
                .getId());
    }

    /** Other tests count what is deployed. */
    private void remove(String deployment, InboxTask task) {
        SystemContext.run("test", () -> {
            runtime.deleteProcessInstance(task.processInstanceId(), "test");
            repository.deleteDeployment(deployment, true);
        });
    }

    private void runtimeStart(LocalDate due) {
        Map<String, Object> variables =
                Map.of("municipalityId", place.id().toString(), "interviewDue", deadlines.endOfDay(due, ZONE));
        SystemContext.run(
                "test", () -> runtime.startProcessInstanceByKey("timed-test", place.slug() + "/timed", variables));
    }
}
