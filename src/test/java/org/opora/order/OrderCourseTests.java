package org.opora.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.TestMunicipalities;
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.opora.bpmn.OrderModel;
import org.opora.bpmn.Stage;
import org.opora.cycle.CyclePages;
import org.opora.cycle.CyclePeriod;
import org.opora.cycle.LaunchCommand;
import org.opora.cycle.LaunchCycle;
import org.opora.cycle.ListSource;
import org.opora.document.Documents;
import org.opora.document.NewFile;
import org.opora.engine.SystemContext;
import org.opora.engine.TestJobs;
import org.opora.error.FieldRefusal;
import org.opora.error.NotFoundException;
import org.opora.inbox.Inbox;
import org.opora.inbox.InboxTask;
import org.opora.inbox.OpenTasks;
import org.opora.registry.BodyDetails;
import org.opora.registry.BodyKind;
import org.opora.registry.EditBodies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** An order from its draft to the director who has taken note, by real forms and as the right people. */
@OporaTest
class OrderCourseTests {

    @Autowired
    private TestMunicipalities municipalities;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TestJobs jobs;

    @Autowired
    private Inbox inbox;

    @Autowired
    private OpenTasks tasks;

    @Autowired
    private Orders orders;

    @Autowired
    private OrderPages pages;

    @Autowired
    private Acquaintances acquaintances;

    @Autowired
    private Documents documents;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private LaunchCycle launchCycle;

    @Autowired
    private OrderRepository repository;

    @Autowired
    private CyclePages pagesOfYears;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Clock clock;

    @Autowired
    private EditBodies editBodies;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TaskService engineTasks;

    private TestMunicipalities.Made place;
    private SignedIn coordinator;
    private SignedIn head;
    private SignedIn director;
    private String key;

    @BeforeEach
    void openAYearThatNeedsAPlan() {
        place = municipalities.withSchools(2);
        coordinator = accounts.inMunicipality(place.id(), Role.COORDINATOR);
        head = accounts.inMunicipality(place.id(), Role.HEAD);
        director = accounts.inSchool(place.id(), place.schools().get(0), Role.DIRECTOR);
        int year = today().getYear() + 1;
        coordinator.run(() -> launchCycle.launch(new LaunchCommand(
                place.id(),
                new CyclePeriod(year, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), year - 1),
                ListSource.OWN,
                Set.of(Stage.PLAN),
                List.of())));
        key = place.slug() + "-" + year + "-1";
        jobs.settle(place.slug());
    }

    @Test
    void isPreparedReturnedCorrectedAgreedRegisteredAndReadByTheDirector() {
        prepare();
        submit(
                head,
                "userTask_approveOrder",
                Map.of("decision", "RETURN", "remarks", "Уточните исполнителя первого пункта"));
        assertThat(inForm("userTask_prepareOrder")).containsEntry("headRemarks", "Уточните исполнителя первого пункта");
        prepare();
        submit(head, "userTask_approveOrder", Map.of("decision", "AGREE"));
        register("53-01 (о/д)");
        OrderView order = onlyOrder();
        assertThat(order.inForce()).isTrue();
        assertThat(order.number()).isEqualTo("53-01 (о/д)");

        InboxTask acquaint =
                director.call(() -> tasks.ofSchool(place.schools().get(0))).get(0);
        assertThat(acquaint.taskKey()).isEqualTo("userTask_acquaint");
        director.run(() -> inbox.submit(acquaint.id(), UUID.randomUUID(), Map.of("acquainted", true)));
        assertThat(acquaintances.of(order.id())).extracting(Acquaintance::state).containsExactly("DONE");
        assertThat(director.call(() -> pages.read(order.id())).title()).isEqualTo("Об утверждении плана работы");
    }

    @Test
    void whatAHandlerSavedIsUndoneWhenTheNextStepCannotBegin() {
        prepare();
        InboxTask task = task("userTask_approveOrder");
        UUID submission = UUID.randomUUID();
        List<String> before = everything(task);
        Object due = setOrderDue(task, "30 февраля");

        assertThatThrownBy(() -> head.run(() -> inbox.submit(task.id(), submission, Map.of("decision", "AGREE"))))
                .hasStackTraceContaining("30 февраля");
        assertThat(everything(task)).isEqualTo(before);
        assertThat(SystemContext.call(
                        "test",
                        () -> engineTasks.createTaskQuery().taskId(task.id()).count()))
                .isEqualTo(1);

        setOrderDue(task, due);
        head.run(() -> inbox.submit(task.id(), submission, Map.of("decision", "AGREE")));
        assertThat(everything(task)).doesNotContainAnyElementsOf(before);
        assertThat(task("userTask_registerOrder").due()).isEqualTo(task.due());
    }

    /** The rows that one submission changes: the aggregate, the inbox, the answers and the journal of the municipality. */
    private List<String> everything(InboxTask task) {
        return jdbc.sql("select cast(o as text) from official_order o where municipality_id = :place"
                        + " union all select cast(t as text) from inbox_task t where id = :task"
                        + " union all select count(*) || ' answers' from submission where task_id = :task"
                        + " union all select count(*) || ' entries' from journal where municipality_id = :place")
                .param("place", place.id())
                .param("task", task.id())
                .query(String.class)
                .list();
    }

    /** The date at which the engine opens the next task; gives what it was. */
    private Object setOrderDue(InboxTask task, Object value) {
        return SystemContext.call("test", () -> {
            Object was = engineTasks.getVariable(task.id(), OrderModel.ORDER_DUE.name());
            engineTasks.setVariable(task.id(), OrderModel.ORDER_DUE.name(), value);
            return was;
        });
    }

    @Test
    void theHeadSignsByThePostOfTheAuthorityAndWhoActsForTheHeadByTheOwn() {
        assertThat(inForm("userTask_prepareOrder")).containsEntry("signatoryPost", "Проверяющий");
        accounts.admin()
                .run(() -> editBodies.add(
                        place.id(), new BodyDetails(BodyKind.MANAGEMENT, "Комитет", "Председатель комитета")));
        assertThat(inForm("userTask_prepareOrder")).containsEntry("signatoryPost", "Председатель комитета");

        jdbc.sql("update role_grant set acting = true, valid_to = ? where account_id = ?")
                .params(today().plusDays(9), head.accountId())
                .update();
        assertThat(inForm("userTask_prepareOrder")).containsEntry("signatoryPost", "Проверяющий");
    }

    @Test
    void aNumberIsUniqueInTheYearOfTheAuthority() {
        prepare();
        submit(head, "userTask_approveOrder", Map.of("decision", "AGREE"));
        transaction.executeWithoutResult(status -> {
            UUID id = UUID.randomUUID();
            insertRegistered(id, "12/о");
        });
        assertThatThrownBy(() -> register("12/О"))
                .hasMessageContaining("order.number-taken")
                .asInstanceOf(InstanceOfAssertFactories.type(FieldRefusal.class))
                .extracting(FieldRefusal::path)
                .isEqualTo("number");
        register("13/о");
        assertThat(onlyOrder().number()).isEqualTo("13/о");
    }

    @Test
    void theAuthorDoesNotAgreeEvenAsHead() {
        SignedIn both = accounts.inMunicipality(place.id(), Role.COORDINATOR);
        accounts.give(both, Role.HEAD, null, place.id(), null, LocalDate.of(2000, 1, 1), null);
        submit(both, "userTask_prepareOrder", draft());
        assertThatThrownBy(() -> submit(both, "userTask_approveOrder", Map.of("decision", "AGREE")))
                .hasMessageContaining("order.own-approval");
        submit(head, "userTask_approveOrder", Map.of("decision", "AGREE"));
    }

    @Test
    void aDirectorDoesNotFindADraftNorAnOrderThatDoesNotNameTheSchool() {
        prepare();
        UUID id = onlyOrder().id();
        assertThatThrownBy(() -> director.run(() -> pages.read(id))).isInstanceOf(NotFoundException.class);
        SignedIn other = accounts.inSchool(place.id(), place.schools().get(1), Role.DIRECTOR);
        submit(head, "userTask_approveOrder", Map.of("decision", "AGREE"));
        register("1");
        assertThatThrownBy(() -> other.run(() -> pages.read(id))).isInstanceOf(NotFoundException.class);
        assertThat(director.call(() -> pages.list("", 0)).total()).isEqualTo(1);
        assertThat(other.call(() -> pages.list("", 0)).total()).isZero();
    }

    @Test
    void pagesShowTheOrderToWhomItConcerns() throws Exception {
        prepare();
        UUID id = onlyOrder().id();
        mvc.perform(get("/orders").param("q", "плана").with(authentication(coordinator.authentication())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Об утверждении плана работы")));
        mvc.perform(get("/orders/" + id).with(authentication(head.authentication())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Утвердить план работы на год.")));
        mvc.perform(get("/orders/" + id).with(authentication(director.authentication())))
                .andExpect(status().isNotFound());
    }

    private void prepare() {
        submit(coordinator, "userTask_prepareOrder", draft());
    }

    private Map<String, Object> draft() {
        Map<String, Object> answers = new HashMap<>();
        answers.put("title", "Об утверждении плана работы");
        answers.put("basis", List.of(Map.of("kind", "Письмо", "number", "7", "date", today().toString())));
        answers.put("items", List.of(Map.of("text", "Утвердить план работы на год.")));
        answers.put("controller", "Начальник отдела");
        answers.put("signatoryPost", "Начальник управления");
        answers.put("signatoryName", "И. И. Проверкин");
        answers.put("schools", List.of(place.schools().get(0).toString()));
        answers.put("relation", "NONE");
        return answers;
    }

    private void register(String number) {
        InboxTask task = task("userTask_registerOrder");
        UUID scan = coordinator.call(() -> documents.store(new NewFile(
                "приказ.pdf",
                "%PDF-1.4\n%тест\n".getBytes(StandardCharsets.UTF_8),
                place.id(),
                null,
                coordinator.accountId())));
        documents.link(scan, "task", task.id());
        submit(
                coordinator,
                "userTask_registerOrder",
                Map.of("number", number, "date", today().toString(), "scan", List.of(scan.toString())));
    }

    private void insertRegistered(UUID id, String number) {
        Order other = new Order(id, place.id(), null, OrderKind.PLAN, null);
        other.submit(
                new OrderDraft(
                        "О другом",
                        "",
                        List.of(new OrderBasis("Письмо", "1", today())),
                        List.of(new OrderItem("Пункт.", null, null)),
                        "",
                        "к",
                        "п",
                        "н",
                        Set.of(),
                        OrderRelation.NONE,
                        null),
                coordinator.accountId());
        other.approve(head.accountId());
        other.register(new Registration(number, today(), UUID.randomUUID(), ""));
        repository.save(other);
    }

    private OrderView onlyOrder() {
        return orders.ofCycle(launched()).get(0);
    }

    private UUID launched() {
        return coordinator.call(() -> pagesOfYears.list()).get(0).cycle().id();
    }

    private Map<String, Object> inForm(String taskKey) {
        return new HashMap<>(
                coordinator.call(() -> inbox.form(task(taskKey).id(), null)).data());
    }

    private void submit(SignedIn person, String taskKey, Map<String, ?> answers) {
        InboxTask task = task(taskKey);
        person.run(() -> assertThat(
                        inbox.submit(task.id(), UUID.randomUUID(), answers).errors())
                .as("answers to %s", taskKey)
                .isEmpty());
        jobs.settle(place.slug());
    }

    private InboxTask task(String taskKey) {
        return tasks.ofBusinessKey(key).stream()
                .filter(task -> task.taskKey().equals(taskKey))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no open " + taskKey));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
