package org.opora.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.Statements;
import org.opora.TestMunicipalities.Made;
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.opora.engine.SystemContext;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.form.Drafts;
import org.opora.form.Submissions;
import org.opora.inbox.InboxConsistency.Drift;
import org.opora.inbox.InboxQuery.Tab;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The inbox on a real engine and a real database. */
@OporaTest
class InboxTests {

    private static final Map<String, Object> AGREED = Map.of("agreed", true, "count", 3);

    @Autowired
    private InboxWorld world;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Inbox inbox;

    @Autowired
    private ListTasks list;

    @Autowired
    private InboxTasks tasks;

    @Autowired
    private SaveDraft saveDraft;

    @Autowired
    private StaffForms staffForms;

    @Autowired
    private InboxConsistency consistency;

    @Autowired
    private Submissions submissions;

    @Autowired
    private Drafts drafts;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService engineTasks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private Made place;
    private SignedIn coordinator;

    @BeforeEach
    void person() {
        place = world.municipality();
        coordinator = world.coordinator(place);
    }

    private UUID school() {
        return place.schools().get(0);
    }

    private InboxTask row(String id) {
        return tasks.find(id).orElseThrow();
    }

    private static void refuses(String code, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(OporaException.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }

    @Test
    void aTaskAndItsRowAreWrittenTogether() {
        InboxTask task = world.start(place, school(), 5);

        assertThat(task.municipalityId()).isEqualTo(place.id());
        assertThat(task.schoolId()).isEqualTo(school());
        assertThat(task.schoolName()).isEqualTo("СОШ № 1");
        assertThat(task.stage()).isEqualTo("criteria");
        assertThat(task.role()).isEqualTo("coordinator");
        assertThat(task.dueDay()).isNotNull();
        assertThat(task.formHash()).hasSize(64);
        assertThat(task.assignee()).isNull();
    }

    @Test
    void aRollbackTakesBoth() {
        String key = place.slug() + "/rolled-back";
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            world.start(place, school(), 5, key);
            assertThat(rows(key)).isEqualTo(1);
            status.setRollbackOnly();
        });

        assertThat(rows(key)).isZero();
        assertThat(SystemContext.<Long>call("test", () -> runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(key)
                        .count()))
                .isZero();
    }

    private int rows(String businessKey) {
        return jdbc.sql("select count(*) from inbox_task where business_key = ?")
                .param(businessKey)
                .query(Integer.class)
                .single();
    }

    @Test
    void aDirectorsTaskWithoutASchoolFails() {
        InboxTask task = world.start(place, null, 5);

        assertThatThrownBy(() -> coordinator.run(() -> inbox.submit(task.id(), UUID.randomUUID(), AGREED)))
                .hasMessageContaining("has no schoolId");
        assertThat(row(task.id()).isOpen()).isTrue();
        assertThat(submissions.ofTask(task.id())).isEmpty();
    }

    @Test
    void aLostRaceIsTriedAgainButAFaultIsNot() {
        InboxTask first = world.start(place, school(), 5);
        coordinator.run(() -> inbox.submit(first.id(), UUID.randomUUID(), AGREED));
        InboxTask task = world.current(first.businessKey());
        SignedIn doer = accounts.inSchool(place.id(), school(), Role.DIRECTOR);

        InboxTestAnswerHandler.TRIES.set(0);
        assertThatThrownBy(() -> doer.run(
                        () -> inbox.submit(task.id(), UUID.randomUUID(), numbered(InboxTestAnswerHandler.FAULT))))
                .isInstanceOf(IllegalStateException.class);
        assertThat(InboxTestAnswerHandler.TRIES).hasValue(1);
        assertThat(row(task.id()).isOpen()).isTrue();

        InboxTestAnswerHandler.TRIES.set(0);
        doer.run(() -> inbox.submit(task.id(), UUID.randomUUID(), numbered(InboxTestAnswerHandler.LOST_TWICE)));
        assertThat(InboxTestAnswerHandler.TRIES).hasValue(3);
        assertThat(row(task.id()).state()).isEqualTo(TaskState.DONE);
    }

    private static Map<String, Object> numbered(int count) {
        return Map.of("agreed", true, "count", count);
    }

    @Test
    void answersWithoutAHandlerBecomeVariablesAndRoute() {
        InboxTask task = world.start(place, school(), 5);
        UUID submission = UUID.randomUUID();

        assertThat(coordinator
                        .call(() -> inbox.submit(task.id(), submission, AGREED))
                        .accepted())
                .isTrue();

        assertThat(row(task.id()).state()).isEqualTo(TaskState.DONE);
        assertThat(row(task.id()).closedBy()).isEqualTo(coordinator.accountId());
        InboxTask next = world.current(task.businessKey());
        assertThat(next.taskKey()).isEqualTo("userTask_inboxTestAnswer");
        Map<String, Object> variables = SystemContext.call("test", () -> engineTasks.getVariables(next.id()));
        assertThat(variables)
                .containsEntry("agreed", true)
                .containsEntry("count", 3L)
                .containsEntry("reason", null);
        assertThat(submissions.byId(submission).orElseThrow().shown())
                .anySatisfy(line -> assertThat(line.label()).isEqualTo("Сколько документов"));
    }

    @Test
    void theOtherAnswerTakesTheOtherWay() {
        InboxTask task = world.start(place, school(), 5);

        coordinator.run(() -> inbox.submit(task.id(), UUID.randomUUID(), Map.of("agreed", false, "reason", "Нет")));

        assertThat(rows(task.businessKey())).isEqualTo(1);
    }

    @Test
    void theSameSubmissionIsSentOnce() {
        InboxTask task = world.start(place, school(), 5);
        UUID submission = UUID.randomUUID();
        coordinator.run(() -> inbox.submit(task.id(), submission, AGREED));

        assertThat(coordinator
                        .call(() -> inbox.submit(task.id(), submission, AGREED))
                        .accepted())
                .isTrue();
        assertThat(coordinator
                        .call(() -> inbox.submit(task.id(), UUID.randomUUID(), AGREED))
                        .accepted())
                .as("another tab of the same person")
                .isTrue();
        assertThat(rows(task.businessKey())).isEqualTo(2);
    }

    @Test
    void theSecondPersonReadsWhoWasFirstAndKeepsTheText() {
        InboxTask task = world.start(place, school(), 5);
        SignedIn second = world.coordinator(place);
        coordinator.run(() -> inbox.submit(task.id(), UUID.randomUUID(), AGREED));

        refuses("task.done", () -> second.run(() -> inbox.submit(task.id(), UUID.randomUUID(), Map.of("count", 7))));

        assertThat(drafts.of(task.id(), second.accountId()).orElseThrow().json())
                .contains("7");
        OpenedTask page = second.call(() -> inbox.open(task.id()));
        assertThat(page.unsent()).anySatisfy(line -> assertThat(line.values()).contains("7"));
    }

    @Test
    void wrongAnswersComeBackAndTheTextIsKept() {
        InboxTask task = world.start(place, school(), 5);

        SubmitResult result = coordinator.call(() -> inbox.submit(
                task.id(), UUID.randomUUID(), Map.of("agreed", false, "count", 51, "items", List.of(Map.of()))));

        assertThat(result.errors())
                .extracting(e -> e.path() + ":" + e.code())
                .containsExactly("reason:required", "count:max", "items[0].name:required");
        assertThat(row(task.id()).isOpen()).isTrue();
        assertThat(drafts.of(task.id(), coordinator.accountId())).isPresent();
    }

    @Test
    void aHandlersRefusalRollsEverythingBackAndKeepsTheText() {
        InboxTask first = world.start(place, school(), 5);
        coordinator.run(() -> inbox.submit(first.id(), UUID.randomUUID(), AGREED));
        InboxTask task = world.current(first.businessKey());
        SignedIn director = accounts.inSchool(place.id(), school(), Role.DIRECTOR);

        refuses(
                "task.personal",
                () -> director.run(
                        () -> inbox.submit(task.id(), UUID.randomUUID(), Map.of("agreed", true, "count", 13))));

        assertThat(row(task.id()).isOpen()).isTrue();
        assertThat(submissions.ofTask(task.id())).isEmpty();
        assertThat(drafts.of(task.id(), director.accountId())).isPresent();
    }

    @Test
    void aTaskIsTakenGivenBackAndTakenOverKnowingly() {
        InboxTask task = world.start(place, school(), 5);
        SignedIn second = world.coordinator(place);
        coordinator.run(() -> inbox.claim(task.id(), null));

        assertThat(row(task.id()).assignee()).isEqualTo(coordinator.accountId());
        refuses("task.taken", () -> second.run(() -> inbox.claim(task.id(), null)));
        refuses("task.taken", () -> second.run(() -> inbox.submit(task.id(), UUID.randomUUID(), AGREED)));
        refuses("task.not-yours", () -> second.run(() -> inbox.release(task.id())));

        second.run(() -> inbox.claim(task.id(), coordinator.accountId()));
        assertThat(row(task.id()).assignee()).isEqualTo(second.accountId());
        second.run(() -> inbox.release(task.id()));
        assertThat(row(task.id()).assignee()).isNull();
    }

    @Test
    void aPersonalTaskIsSeenByItsPersonOnlyAndCannotBeGivenBack() {
        InboxTask first = world.start(place, school(), 5);
        coordinator.run(() -> inbox.submit(first.id(), UUID.randomUUID(), AGREED));
        SignedIn director = accounts.inSchool(place.id(), school(), Role.DIRECTOR);
        String answer = world.current(first.businessKey()).id();
        director.run(() -> inbox.submit(answer, UUID.randomUUID(), Map.of("agreed", true)));
        InboxTask review = world.current(first.businessKey());
        SignedIn expert = new SignedIn(review.expertId(), "expert");

        refuses("not-found", () -> coordinator.run(() -> inbox.open(review.id())));
        refuses("task.personal", () -> expert.run(() -> inbox.release(review.id())));
        assertThat(expert.call(() -> list.list(query(Tab.MINE))).rows())
                .extracting(InboxRow::id)
                .containsExactly(review.id());
        assertThat(expert.call(() -> inbox.submit(review.id(), UUID.randomUUID(), Map.of()))
                        .accepted())
                .isTrue();
    }

    @Test
    void othersDoNotKnowTheTask() {
        InboxTask task = world.start(place, school(), 5);
        Made elsewhere = world.municipality();
        List<SignedIn> strangers = List.of(
                world.coordinator(elsewhere),
                accounts.inMunicipality(place.id(), Role.HEAD),
                accounts.inSchool(place.id(), school(), Role.DIRECTOR),
                accounts.admin());

        for (SignedIn stranger : strangers) {
            assertThatThrownBy(() -> stranger.run(() -> inbox.open(task.id()))).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> stranger.run(() -> inbox.submit(task.id(), UUID.randomUUID(), AGREED)))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> stranger.run(() -> saveDraft.save(task.id(), "{}", 0)))
                    .isInstanceOf(NotFoundException.class);
            assertThat(stranger.call(() -> list.list(query(Tab.GROUP))).rows()).isEmpty();
        }
    }

    @Test
    void staffPrepareTheDirectorsFormAndSendItWithLeave() {
        InboxTask first = world.start(place, school(), 5);
        coordinator.run(() -> inbox.submit(first.id(), UUID.randomUUID(), AGREED));
        InboxTask task = world.current(first.businessKey());
        SignedIn staff = accounts.inSchool(place.id(), school(), Role.STAFF);
        SignedIn director = accounts.inSchool(place.id(), school(), Role.DIRECTOR);
        SignedIn otherSchool = accounts.inSchool(place.id(), place.schools().get(1), Role.STAFF);

        refuses("not-found", () -> otherSchool.run(() -> inbox.open(task.id())));
        staff.run(() -> saveDraft.save(task.id(), "{\"count\":21}", 0));
        refuses("task.only-director", () -> staff.run(() -> inbox.submit(task.id(), UUID.randomUUID(), AGREED)));
        OpenedForm form = director.call(() -> inbox.form(task.id(), null));
        assertThat(form.data()).as("the director sees what was prepared").containsEntry("count", 3);
        assertThat(form.own()).isNull();

        director.run(() -> staffForms.change(school(), Set.of("inbox-test")));
        assertThat(staff.call(() -> inbox.submit(task.id(), UUID.randomUUID(), AGREED))
                        .accepted())
                .isTrue();
    }

    @Test
    void twoTabsOfOnePersonDoNotOverwriteEachOther() {
        InboxTask task = world.start(place, school(), 5);

        SaveDraft.Saved first = coordinator.call(() -> saveDraft.save(task.id(), "{\"count\":1}", 0));
        SaveDraft.Saved stale = coordinator.call(() -> saveDraft.save(task.id(), "{\"count\":2}", 0));

        assertThat(first.stale()).isFalse();
        assertThat(stale.stale()).isTrue();
        assertThat(stale.draft().json()).contains("1");
        assertThat(coordinator
                        .call(() -> saveDraft.save(
                                task.id(), "{\"count\":3}", first.draft().version()))
                        .stale())
                .isFalse();
    }

    @Test
    void aTaskTheProcessTookAwayIsShownAsSuch() {
        InboxTask task = world.start(place, school(), 5);
        SystemContext.run("test", () -> runtime.deleteProcessInstance(task.processInstanceId(), "test"));

        assertThat(row(task.id()).state()).isEqualTo(TaskState.CANCELLED);
        refuses("task.gone", () -> coordinator.run(() -> inbox.submit(task.id(), UUID.randomUUID(), AGREED)));
        assertThat(coordinator.call(() -> inbox.open(task.id())).task().isOpen())
                .isFalse();
    }

    private static InboxQuery query(Tab tab) {
        return InboxQuery.of(tab);
    }

    @Test
    void driftIsFoundAndPutRight() {
        SignedIn admin = accounts.admin();
        admin.run(consistency::rebuild);
        InboxTask lost = world.start(place, school(), 5);
        InboxTask changed = world.start(place, school(), 5);
        UUID surplus = UUID.randomUUID();
        jdbc.sql("delete from inbox_task where id = ?").param(lost.id()).update();
        jdbc.sql("update inbox_task set role = 'head' where id = ?")
                .param(changed.id())
                .update();
        jdbc.sql(
                        "insert into inbox_task (id, state, revision, process_key, process_definition_id, process_instance_id,"
                                + " business_key, task_key, name, tenant, municipality_id, zone, priority, opened_at)"
                                + " select ?, state, revision, process_key, process_definition_id, process_instance_id, business_key,"
                                + " task_key, name, tenant, municipality_id, zone, priority, opened_at from inbox_task where id = ?")
                .params(surplus.toString(), changed.id())
                .update();

        assertThat(admin.call(consistency::check))
                .extracting(InboxConsistency.Difference::taskId, InboxConsistency.Difference::drift)
                .contains(
                        tuple(lost.id(), Drift.MISSING),
                        tuple(changed.id(), Drift.DIFFERENT),
                        tuple(surplus.toString(), Drift.SURPLUS));
        admin.run(consistency::rebuild);
        assertThat(admin.call(consistency::check)).isEmpty();
        assertThat(row(lost.id()))
                .usingRecursiveComparison()
                .ignoringFields("revision")
                .isEqualTo(lost);
        assertThatThrownBy(() -> coordinator.run(consistency::rebuild)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void tenTasksMoreAreComparedInAsManyStatements() {
        SignedIn admin = accounts.admin();
        int before = Statements.of(() -> admin.call(consistency::check));
        for (int i = 0; i < 10; i++) {
            world.start(place, school(), 5);
        }
        assertThat(Statements.of(() -> admin.call(consistency::check)))
                .as("at most one page of tasks more")
                .isLessThan(before + 5);
    }
}
