package org.opora.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.TestMunicipalities.Made;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.opora.engine.SystemContext;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.inbox.ChangeTask;
import org.opora.inbox.Inbox;
import org.opora.inbox.InboxQuery;
import org.opora.inbox.InboxQuery.Tab;
import org.opora.inbox.InboxTask;
import org.opora.inbox.InboxWorld;
import org.opora.inbox.OpenTasks;
import org.opora.inbox.TaskChange.Kind;
import org.opora.inbox.TaskPriority;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Many tasks at once: looked at before, changed once, refused with a reason, taken back. */
@OporaTest
class BatchTests {

    @Autowired
    InboxWorld world;

    @Autowired
    Inbox inbox;

    @Autowired
    OpenTasks tasks;

    @Autowired
    PrepareBatch preparing;

    @Autowired
    StartBatch starting;

    @Autowired
    RunBatches running;

    @Autowired
    ShowBatch showing;

    @Autowired
    BatchQueue queue;

    @Autowired
    ChangeTask changes;

    @Autowired
    Access access;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TaskService engine;

    @Autowired
    JdbcClient jdbc;

    private Made place;
    private SignedIn coordinator;

    @BeforeEach
    void place() {
        place = world.municipality();
        coordinator = world.coordinator(place);
    }

    @Test
    void thePreviewTouchesNothingAndSaysWhatIsLeftAloneAndWhy() {
        InboxTask free = task(5);
        InboxTask taken = task(5);
        InboxTask foreign = world.start(world.municipality(), null, 5);
        world.coordinator(place).run(() -> inbox.claim(taken.id(), null));

        UUID id = prepare(Kind.CLAIM, List.of(free.id(), taken.id(), foreign.id(), "no-such-task", free.id()));

        ShowBatch.Shown shown = coordinator.call(() -> showing.show(id, null, 0));
        assertThat(shown.batch().waiting()).isEqualTo(1);
        assertThat(shown.items().getContent())
                .extracting(BatchItem::taskId, item -> code(item.reason()))
                .containsExactly(
                        tuple(free.id(), null),
                        tuple(taken.id(), "task.change-taken"),
                        tuple(foreign.id(), "task.change-unknown"),
                        tuple("no-such-task", "task.change-unknown"));
        assertThat(shown.items().getContent().get(2).task())
                .as("nothing is told of a foreign task")
                .isNull();
        assertThat(now(free).assignee()).isNull();
        assertThat(journal("task.claimed", free)).isZero();
    }

    @Test
    void taskInboxAndJournalChangeTogetherAndTheBatchIsTold() {
        InboxTask one = task(5);
        InboxTask two = task(6);
        SignedIn colleague = world.coordinator(place);

        UUID id = done(
                Kind.ASSIGN, List.of(one.id(), two.id()), colleague.accountId().toString());

        assertThat(batch(id).done()).isEqualTo(2);
        for (InboxTask task : List.of(one, two)) {
            assertThat(now(task).assignee()).isEqualTo(colleague.accountId());
            assertThat(inEngine(task).getAssignee())
                    .isEqualTo(colleague.accountId().toString());
            assertThat(journal("task.assigned", task)).isEqualTo(1);
        }
        assertThat(jdbc.sql("select count(*) from journal where action = 'batch.started' and subject_id = ?")
                        .param(id.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aDueDateIsSetForAllOrMovedFromItsOwnDay() {
        InboxTask near = task(5);
        InboxTask far = task(50);
        LocalDate day = Objects.requireNonNull(near.dueDay()).plusDays(100);

        done(Kind.DUE, List.of(near.id(), far.id()), "+7");
        assertThat(now(near).dueDay()).isEqualTo(near.dueDay().plusDays(7));
        assertThat(now(far).dueDay())
                .isEqualTo(Objects.requireNonNull(far.dueDay()).plusDays(7));
        done(Kind.DUE, List.of(near.id(), far.id()), day.toString());
        assertThat(List.of(now(near), now(far))).extracting(InboxTask::dueDay).containsOnly(day);
        assertThat(inEngine(near).getDueDate().toInstant()).isEqualTo(now(near).due());
    }

    @Test
    void thePreviewSaysHowManyTasksWouldBeOverdueAtOnce() {
        InboxTask soon = task(5);
        InboxTask far = task(50);
        UUID id = prepare(Kind.DUE, List.of(soon.id(), far.id()));
        for (Map.Entry<String, Integer> late : Map.of("-7", 1, "-1", 0, "+7", 0).entrySet()) {
            coordinator.run(() -> preparing.choose(id, late.getKey()));
            assertThat(coordinator.call(() -> showing.show(id, null, 0)).late())
                    .as(late.getKey())
                    .isEqualTo(late.getValue());
        }
    }

    @Test
    void anUrgentTaskIsUrgentInEngineAndInbox() {
        InboxTask task = task(5);
        done(Kind.PRIORITY, List.of(task.id()), "URGENT");
        assertThat(TaskPriority.of(now(task).priority())).isEqualTo(TaskPriority.URGENT);
        assertThat(inEngine(task).getPriority()).isEqualTo(TaskPriority.URGENT.value());
    }

    @Test
    void nobodyGetsATaskWhoMayNotDoIt() {
        InboxTask task = task(5);
        SignedIn methodist = accounts.inMunicipality(place.id(), Role.METHODIST);

        UUID id = prepare(Kind.ASSIGN, List.of(task.id()));
        assertThat(coordinator.call(() -> showing.colleagues(id)))
                .extracting(person -> person.id())
                .contains(coordinator.accountId())
                .doesNotContain(methodist.accountId());
        coordinator.run(() -> preparing.choose(id, methodist.accountId().toString()));

        assertThat(reasons(id)).containsExactly("task.change-cannot-hold");
        assertThatThrownBy(() -> coordinator.run(() -> starting.start(id)))
                .isInstanceOfSatisfying(
                        OporaException.class, e -> assertThat(e.code()).isEqualTo("batch.nothing"));
    }

    @Test
    void datesAndPrioritiesAreUpToCoordinatorAndHead() {
        InboxTask task = answered();
        SignedIn director = accounts.inSchool(place.id(), place.schools().get(0), Role.DIRECTOR);
        SignedIn head = accounts.inMunicipality(place.id(), Role.HEAD);
        SignedIn stranger = world.coordinator(world.municipality());

        for (Map.Entry<SignedIn, String> person : Map.of(
                        director, "task.change-not-steered", stranger, "task.change-unknown")
                .entrySet()) {
            UUID id = person.getKey().call(() -> preparing.ofTasks(Kind.REMIND, List.of(task.id()), ""));
            assertThat(person.getKey().call(() -> showing.show(id, null, 0)).items())
                    .extracting(item -> code(item.reason()))
                    .containsExactly(person.getValue());
        }
        UUID id = head.call(() -> preparing.ofTasks(Kind.PRIORITY, List.of(task.id()), ""));
        head.run(() -> preparing.choose(id, "HIGH"));
        head.run(() -> starting.start(id));
        assertThat(now(task).priority()).isEqualTo(TaskPriority.HIGH.value());
    }

    @Test
    void aReminderReachesTheBellOfThoseWhoMayDoTheTaskOnceADay() {
        InboxTask task = answered();
        SignedIn director = accounts.inSchool(place.id(), place.schools().get(0), Role.DIRECTOR);

        done(Kind.REMIND, List.of(task.id()), null);
        assertThat(reasons(done(Kind.REMIND, List.of(task.id()), null)))
                .as("nobody hears of it twice a day, and who asks is told so")
                .containsExactly("remind.already");

        assertThat(jdbc.sql("select account_id from notification where task_id = ? and step = 'REQUESTED'")
                        .param(task.id())
                        .query(UUID.class)
                        .list())
                .containsExactly(director.accountId());
        assertThat(journal("task.reminded", task)).isEqualTo(1);
    }

    @Test
    void aTaskThatChangedSinceThePreviewIsLeftAlone() {
        InboxTask task = task(5);
        InboxTask other = task(5);
        UUID id = prepare(Kind.DUE, List.of(task.id(), other.id()));
        coordinator.run(() -> preparing.choose(id, "+7"));
        done(Kind.DUE, List.of(task.id()), "+1");

        coordinator.run(() -> starting.start(id));

        assertThat(now(task).dueDay())
                .isEqualTo(Objects.requireNonNull(task.dueDay()).plusDays(1));
        assertThat(now(other).dueDay())
                .isEqualTo(Objects.requireNonNull(other.dueDay()).plusDays(7));
        assertThat(reasons(id)).containsExactly("task.change-overtaken", null);
    }

    @Test
    void undoRestoresWhatNobodyHasChangedSince() {
        InboxTask kept = task(5);
        InboxTask changed = task(5);
        UUID id = done(Kind.DUE, List.of(kept.id(), changed.id()), "+7");
        done(Kind.DUE, List.of(changed.id()), "+1");

        UUID undo = coordinator.call(() -> preparing.undo(id));
        assertThat(reasons(undo)).containsExactly(null, "task.change-overtaken");
        coordinator.run(() -> starting.start(undo));

        assertThat(now(kept).due()).isEqualTo(kept.due());
        assertThat(now(changed).dueDay())
                .isEqualTo(Objects.requireNonNull(changed.dueDay()).plusDays(8));
        assertThat(batch(undo).canBeUndone()).isFalse();
    }

    @Test
    void undoOfHandingOverBringsBackTheFormerHolder() {
        InboxTask free = task(5);
        InboxTask own = task(5);
        coordinator.run(() -> inbox.claim(own.id(), null));
        UUID id = done(
                Kind.ASSIGN,
                List.of(free.id(), own.id()),
                world.coordinator(place).accountId().toString());
        UUID undo = coordinator.call(() -> preparing.undo(id));
        coordinator.run(() -> starting.start(undo));

        assertThat(now(free).assignee()).isNull();
        assertThat(now(own).assignee()).isEqualTo(coordinator.accountId());
    }

    @Test
    void everythingThatAFilterLeavesIsChosenWithoutMarkingIt() {
        List<InboxTask> all = tasks(30);
        inboxDone(all.get(0));
        UUID id = coordinator.call(() -> preparing.ofList(Kind.PRIORITY, InboxQuery.of(Tab.ALL), "?tab=all"));
        assertThat(batch(id).total()).isEqualTo(29);
    }

    @Test
    void manyRunOnAfterAFailureEachOnceAndTheBrokenOneSaysSo() {
        List<InboxTask> all = tasks(60);
        InboxTask broken = all.get(25);
        UUID id = prepare(Kind.DUE, all.stream().map(InboxTask::id).toList());
        coordinator.run(() -> preparing.choose(id, "+7"));
        coordinator.run(() -> starting.start(id));
        assertThat(batch(id).isRunning()).as("many are left to the background").isTrue();
        jdbc.sql("delete from act_ru_identitylink where task_id_ = ?")
                .param(broken.id())
                .update();
        jdbc.sql("delete from act_ru_task where id_ = ?").param(broken.id()).update();

        RunBatches otherNode = new RunBatches(queue, changes, access, transactions);
        CompletableFuture<Integer> elsewhere = CompletableFuture.supplyAsync(otherNode::drain);
        running.drain();
        elsewhere.join();

        assertThat(batch(id).state()).isEqualTo(BatchState.DONE);
        assertThat(batch(id).done()).isEqualTo(59);
        assertThat(coordinator
                        .call(() -> showing.show(id, ItemState.REFUSED, 0))
                        .items())
                .extracting(BatchItem::taskId, item -> code(item.reason()))
                .containsExactly(tuple(broken.id(), "batch.task-failed"));
        for (InboxTask task : all) {
            assertThat(journal("task.due-changed", task)).isEqualTo(task == broken ? 0 : 1);
            long moved = task == broken ? 0 : 7;
            assertThat(now(task).dueDay())
                    .isEqualTo(Objects.requireNonNull(task.dueDay()).plusDays(moved));
        }
    }

    @Test
    void rightsAreThoseOfTheMomentInWhichATaskIsChanged() {
        List<InboxTask> all = tasks(30);
        UUID id = prepare(Kind.PRIORITY, all.stream().map(InboxTask::id).toList());
        coordinator.run(() -> preparing.choose(id, "HIGH"));
        coordinator.run(() -> starting.start(id));
        jdbc.sql("update account set state = 'DISABLED' where id = ?")
                .param(coordinator.accountId())
                .update();

        running.drain();

        assertThat(jdbc.sql("select distinct state || ' ' || refusal from batch_item where batch_id = ?")
                        .param(id)
                        .query(String.class)
                        .list())
                .containsExactly("REFUSED batch.nobody");
        assertThat(all).allSatisfy(task -> assertThat(now(task).priority()).isEqualTo(task.priority()));
    }

    @Test
    void aSecondStartChangesNothingAndNobodyReachesAnothersAction() {
        InboxTask task = task(5);
        UUID id = done(Kind.DUE, List.of(task.id()), "+7");
        coordinator.run(() -> starting.start(id));
        assertThat(journal("task.due-changed", task)).isEqualTo(1);

        SignedIn colleague = world.coordinator(place);
        assertThatThrownBy(() -> colleague.run(() -> showing.show(id, null, 0))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> colleague.run(() -> preparing.undo(id))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatWasNeverStartedIsForgottenAfterADay() {
        UUID id = prepare(Kind.CLAIM, List.of(task(5).id()));
        jdbc.sql("update batch set created_at = created_at - interval '25 hours' where id = ?")
                .param(id)
                .update();
        starting.forget();
        assertThatThrownBy(() -> batch(id)).isInstanceOf(NotFoundException.class);
    }

    private static @Nullable String code(@Nullable OporaException reason) {
        return reason == null ? null : reason.code();
    }

    private UUID prepare(Kind kind, List<String> ids) {
        return coordinator.call(() -> preparing.ofTasks(kind, ids, ""));
    }

    private UUID done(Kind kind, List<String> ids, @Nullable String argument) {
        UUID id = prepare(kind, ids);
        if (argument != null) {
            coordinator.run(() -> preparing.choose(id, argument));
        }
        coordinator.run(() -> starting.start(id));
        return id;
    }

    private Batch batch(UUID id) {
        return coordinator.call(() -> showing.show(id, null, 0)).batch();
    }

    private List<@Nullable String> reasons(UUID id) {
        List<@Nullable String> codes = new ArrayList<>();
        coordinator.call(() -> showing.show(id, null, 0)).items().forEach(item -> codes.add(code(item.reason())));
        return codes;
    }

    private InboxTask task(int days) {
        return world.start(place, place.schools().get(0), days);
    }

    private List<InboxTask> tasks(int count) {
        List<InboxTask> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(task(5 + i % 3));
        }
        return all;
    }

    /** The director's task that follows. */
    private InboxTask answered() {
        InboxTask task = task(5);
        inboxDone(task);
        return world.current(task.businessKey());
    }

    private void inboxDone(InboxTask task) {
        coordinator.run(() -> inbox.submit(task.id(), UUID.randomUUID(), Map.of("agreed", true, "count", 1)));
    }

    private InboxTask now(InboxTask task) {
        return Objects.requireNonNull(tasks.ofIds(List.of(task.id())).get(task.id()));
    }

    private Task inEngine(InboxTask task) {
        return SystemContext.call(
                "test", () -> engine.createTaskQuery().taskId(task.id()).singleResult());
    }

    private int journal(String action, InboxTask task) {
        return jdbc.sql("select count(*) from journal where action = ? and task_id = ?")
                .params(action, task.id())
                .query(Integer.class)
                .single();
    }
}
