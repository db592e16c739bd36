package org.opora.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.calendar.MovableClock;
import org.opora.engine.SystemContext;
import org.opora.inbox.Inbox;
import org.opora.inbox.InboxTask;
import org.opora.planreading.EvidenceClass;
import org.opora.planreading.EvidenceUnit;
import org.opora.planreading.SchoolGroup;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Rows that an order adds to a running plan or takes out of it, and the end of a plan. */
@OporaTest
class RoadmapChangesTests {

    private static final int YEAR = 2094;

    private static final String ORDERS =
            """
            select count(*) from roadmap_amendment a join official_order o on o.id = a.order_id
             where a.roadmap_id = ? and o.number is not null
            """;

    @Autowired
    PlanWork work;

    @Autowired
    OwnPlan ownPlan;

    @Autowired
    RoadmapPages roadmapPages;

    @Autowired
    ProposeAmendment proposeAmendment;

    @Autowired
    PlanChanges changes;

    @Autowired
    RowPages rowPages;

    @Autowired
    Marks marks;

    @Autowired
    MockMvc web;

    @Autowired
    HandleMeasure handleMeasure;

    @Autowired
    SteerRoadmap steerRoadmap;

    @Autowired
    RebasePlan rebasePlan;

    @Autowired
    ManagementService management;

    @Autowired
    MovableClock clock;

    @Autowired
    Inbox inbox;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void july() {
        now(LocalDate.of(YEAR, 7, 10));
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void aRowThatAnOrderAddsRunsLikeTheOthers() {
        PlanWork.Place place = work.place(3).opens("karabash", YEAR).runs();
        propose(
                place,
                AmendmentKind.ADD,
                null,
                new AmendedRow(
                        "9.1",
                        "Дополнительно",
                        "1",
                        "Провести семинар для завучей",
                        List.of("Методист", "Завучи"),
                        ExecutorRole.METHODIST,
                        "до 20.09." + YEAR,
                        List.of(new RowResult(
                                "не менее 2 семинаров",
                                EvidenceClass.MINIMUM_COUNT,
                                BigDecimal.valueOf(2),
                                EvidenceUnit.EVENT)),
                        List.of(SchoolGroup.NAMED),
                        List.of(place.made.schools().get(2)),
                        List.of(),
                        "Направить завуча",
                        "до 10.09." + YEAR));
        assertThat(place.count("select count(*) from roadmap_row where roadmap_id = ? and number = '9.1'"))
                .as("not before its order")
                .isZero();
        place.work();
        UUID added = place.measure("9.1");
        assertThat(due(added)).isEqualTo(LocalDate.of(YEAR, 9, 20));
        place.coordinator.run(() -> {
            RowPages.RowPage page = rowPages.row(place.row("9.1"));
            assertThat(page.plan().executors()).extracting(RowExecutor::name).containsExactly("Методист", "Завучи");
            assertThat(page.row().executorRole()).isEqualTo(ExecutorRole.METHODIST);
            assertThat(page.plan().section()).isEqualTo("Дополнительно");
            assertThat(page.plan().results())
                    .extracting(RowResult::evidence)
                    .containsExactly(EvidenceClass.MINIMUM_COUNT);
            assertThat(page.schools()).isEqualTo(1);
        });
        place.coordinator.run(() -> handleMeasure.openEarly(added, "Готово раньше"));
        place.settle();
        assertThat(state(added)).isEqualTo("OPEN");
        assertThat(place.tasks()).anyMatch(task -> task.taskKey().equals("userTask_reportMethodistMeasure"));
        place.coordinator.run(() -> handleMeasure.openForSchoolsEarly(added, "Готово раньше"));
        place.settle();
        place.work();
        assertThat(state(added)).isEqualTo("DONE");
    }

    @Test
    void aRowThatAnOrderAddsStandsAtTheEndOfItsSection() {
        PlanWork.Place place = ownPlan.running(
                3,
                OwnPlan.row("1.1", "Раздел 1", "май", "", "", EvidenceClass.NONE),
                OwnPlan.row("2.1", "Раздел 2", "май", "", "", EvidenceClass.NONE));
        add(place, "1.2", "Раздел 1");
        add(place, "1.3", "Раздел 1");
        add(place, "3.1", "Раздел 3");
        add(place, "2.2", "Раздел 2");
        place.coordinator.run(() -> {
            assertThat(roadmapPages.allRows(place.roadmap))
                    .extracting(RowLine::number)
                    .containsExactly("1.1", "1.2", "1.3", "2.1", "2.2", "3.1");
            assertThat(roadmapPages.head(place.roadmap).sections())
                    .extracting(SectionProgress::section)
                    .containsExactly("Раздел 1", "Раздел 2", "Раздел 3");
        });
    }

    private void add(PlanWork.Place place, String number, String section) {
        AmendedRow row = new AmendedRow(
                number,
                section,
                "",
                "Работа " + number,
                List.of("Координатор"),
                ExecutorRole.COORDINATOR,
                "до 20.09." + YEAR,
                List.of(),
                List.of(SchoolGroup.NONE),
                List.of(),
                List.of(),
                "",
                "");
        propose(place, AmendmentKind.ADD, null, row);
        orderIsGiven(place);
    }

    @Test
    void aRowThatAnOrderTakesOutLeavesNoWorkAndKeepsWhatWasGiven() {
        PlanWork.Place place = work.place(3).opens("karabash", YEAR).runs();
        UUID measure = place.measure("1.7");
        place.coordinator.run(() -> handleMeasure.openEarly(measure, "Готово раньше"));
        place.settle();
        place.methodist.run(() -> handleMeasure.logEvent(
                measure, new EvidenceGiven.HeldEvent(LocalDate.of(YEAR, 7, 10), "Первый семинар", 12)));
        propose(place, AmendmentKind.CANCEL, place.row("1.7"), AmendedRow.empty());
        assertThat(state(measure)).as("not before its order").isEqualTo("OPEN");
        orderIsGiven(place);
        assertThat(place.tasks()).noneMatch(task -> task.taskKey().startsWith("userTask_report"));
        assertThat(state(measure)).isEqualTo("CANCELLED");
        assertThat(jdbc.sql("select state from roadmap_row where id = ?")
                        .param(place.row("1.7"))
                        .query(String.class)
                        .single())
                .isEqualTo("CANCELLED");
        assertThat(jdbc.sql("select topic from roadmap_event where measure_id = ?")
                        .param(measure)
                        .query(String.class)
                        .list())
                .containsExactly("Первый семинар");
        place.coordinator.run(() -> assertThatThrownBy(() -> proposeAmendment.propose(
                        place.roadmap,
                        new ProposeAmendment.Proposal(
                                AmendmentKind.CANCEL, place.row("1.7"), AmendedRow.empty(), "ещё раз")))
                .as("taken out once"));
    }

    @Test
    void anOrderChangesEveryFieldOfARowThatRunsAndThePageShowsIt() throws Exception {
        PlanWork.Place place = work.place(3).opens("karabash", YEAR).runs();
        UUID row = place.row("1.7");
        UUID measure = place.measure("1.7");
        place.coordinator.run(() -> handleMeasure.openEarly(measure, "Готово раньше"));
        place.settle();
        AmendedRow was = place.coordinator.call(() -> proposeAmendment.current(place.roadmap, row));
        AmendedRow now = new AmendedRow(
                "1.7а",
                "Новый раздел",
                "2",
                "Провести курсы",
                List.of("Учебный центр", "Директора"),
                was.executorRole() == ExecutorRole.METHODIST ? ExecutorRole.COORDINATOR : ExecutorRole.METHODIST,
                was.schedule(),
                List.of(new RowResult(
                        "обучены 90 % педагогов",
                        EvidenceClass.TRAINED_QUOTA, BigDecimal.valueOf(90), EvidenceUnit.TEACHER)),
                List.of(SchoolGroup.SHNOR, SchoolGroup.RISK),
                List.of(),
                List.of("seminar"),
                "Направить педагогов",
                was.schoolSchedule());
        propose(place, AmendmentKind.AMEND, row, now);
        orderIsGiven(place);
        place.fireDue("timer_waitForOpening");

        assertThat(place.coordinator.call(() -> proposeAmendment.current(place.roadmap, row)))
                .isEqualTo(now);
        PlanChanges.Change change =
                place.coordinator.call(() -> changes.ofRow(row)).get(0);
        assertThat(change.order().number()).isEqualTo("77-вн/0");
        assertThat(change.differences()).hasSize(10);
        String page = web.perform(get("/roadmaps/rows/" + row)
                        .locale(Locale.forLanguageTag("ru"))
                        .with(authentication(place.directors.get(0).authentication())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("Новый раздел", "обучены 90 % педагогов (доля обученных 90, педагоги)", "77-вн/0");
        assertThat(jdbc.sql(
                                "select details ->> 'order' from journal where action = 'roadmap.amended' and subject_id = ?")
                        .param(place.roadmap.toString())
                        .query(String.class)
                        .list())
                .containsExactly("77-вн/0");
        String others = now.executorRole() == ExecutorRole.METHODIST
                ? "userTask_reportMethodistMeasure"
                : "userTask_reportMeasure";
        assertThat(place.tasks())
                .filteredOn(task ->
                        row.toString().equals(String.valueOf(task.facts().rowId())))
                .extracting(InboxTask::taskKey)
                .as("others do the work now")
                .contains(others)
                .allMatch(key -> key.equals(others) || key.contains("School"));
        assertThat(marks.shares(measure))
                .containsExactly(new Marks.Share(
                        EvidenceClass.TRAINED_QUOTA, EvidenceUnit.TEACHER, 2 * PlanWork.FEWEST_TEACHERS + 2, 0, 2));
    }

    @Test
    void aChangedScopeAsksTheSchoolsThatCameAndFreezesTheirBase() {
        PlanWork.Place place = work.place(3).opens("rybinsk", YEAR).runs();
        UUID measure = place.measure("29");
        place.coordinator.run(() -> handleMeasure.openEarly(measure, "Готово раньше"));
        place.settle();
        AmendedRow was = place.coordinator.call(() -> proposeAmendment.current(place.roadmap, place.row("29")));
        propose(place, AmendmentKind.AMEND, place.row("29"), scope(was, SchoolGroup.ALL));
        orderIsGiven(place);
        assertThat(marks.of(measure))
                .extracting(Marks.Line::frozen)
                .containsExactlyInAnyOrder(
                        PlanWork.FEWEST_TEACHERS, PlanWork.FEWEST_TEACHERS + 1, PlanWork.FEWEST_TEACHERS + 2);
        assertThat(jdbc.sql("select count(*) from roadmap_school_measure where measure_id = ? and state <> 'CANCELLED'")
                        .param(measure)
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        AmendedRow all = place.coordinator.call(() -> proposeAmendment.current(place.roadmap, place.row("29")));
        propose(place, AmendmentKind.AMEND, place.row("29"), scope(all, SchoolGroup.SHNSU));
        orderIsGiven(place);
        assertThat(marks.of(measure))
                .as("who has left is not in the base, for a reason")
                .filteredOn(Marks.Line::excluded)
                .hasSize(2)
                .allMatch(line -> line.reason() != null);
    }

    @Test
    void aLaterOrderKeepsWhatAnEarlierOneChangedInTheSameRow() {
        PlanWork.Place place = work.place(3).opens("karabash", YEAR).runs();
        UUID row = place.row("1.2");
        AmendedRow was = place.coordinator.call(() -> proposeAmendment.current(place.roadmap, row));
        propose(place, AmendmentKind.AMEND, row, scope(was, SchoolGroup.ALL));
        propose(
                place,
                AmendmentKind.AMEND,
                row,
                new AmendedRow(
                        was.number(),
                        "Другой раздел",
                        was.track(),
                        was.activity(),
                        was.executors(),
                        was.executorRole(),
                        was.schedule(),
                        was.results(),
                        was.scope(),
                        was.schools(),
                        was.stages(),
                        was.schoolActivity(),
                        was.schoolSchedule()));
        assertThat(drafts(place))
                .as("each order says what it changes and rests on the one that approved the plan")
                .allSatisfy(draft -> assertThat(draft)
                        .extractingByKey("basis")
                        .asString()
                        .contains("Приказ об утверждении плана", "1-karabash"))
                .anySatisfy(draft -> assertThat(draft)
                        .containsEntry("preamble", "Основание: Письмо министерства")
                        .extractingByKey("items")
                        .asString()
                        .contains("Строка № 1.2 «", "Раздел: «", "» → «Другой раздел»."))
                .anySatisfy(draft ->
                        assertThat(draft).extractingByKey("items").asString().contains("→ «все школы»."));
        orderIsGiven(place);
        AmendedRow now = place.coordinator.call(() -> proposeAmendment.current(place.roadmap, row));
        assertThat(now.section()).isEqualTo("Другой раздел");
        assertThat(now.scope()).containsExactly(SchoolGroup.ALL);
    }

    @Test
    void refusesARowThatCouldNotRun() {
        PlanWork.Place place = work.place(3).opens("karabash", YEAR).runs();
        UUID row = place.row("1.2");
        AmendedRow was = place.coordinator.call(() -> proposeAmendment.current(place.roadmap, row));
        refused(place, row, was, "roadmap.nothingChanges");
        refused(place, row, scope(was, SchoolGroup.NAMED), "roadmap.schoolsMissing");
        refused(place, null, was, "roadmap.numberTaken");
        AmendedRow half = new AmendedRow(
                "9.9",
                "",
                "",
                "Дать справку",
                List.of(),
                ExecutorRole.COORDINATOR,
                "",
                List.of(),
                List.of(SchoolGroup.NONE),
                List.of(),
                List.of(),
                "Дать данные",
                "");
        refused(place, null, half, "roadmap.scopeMissing");
    }

    private void refused(PlanWork.Place place, UUID row, AmendedRow words, String code) {
        AmendmentKind kind = row == null ? AmendmentKind.ADD : AmendmentKind.AMEND;
        place.coordinator.run(() -> assertThatThrownBy(() -> proposeAmendment.propose(
                        place.roadmap, new ProposeAmendment.Proposal(kind, row, words, "письмо")))
                .hasMessageContaining(code));
    }

    private static AmendedRow scope(AmendedRow was, SchoolGroup group) {
        return new AmendedRow(
                was.number(),
                was.section(),
                was.track(),
                was.activity(),
                was.executors(),
                was.executorRole(),
                was.schedule(),
                was.results(),
                List.of(group),
                List.of(),
                was.stages(),
                was.schoolActivity(),
                was.schoolSchedule());
    }

    @Test
    void thePlanStaysOpenUntilItsAnnualReportIsDue() {
        now(LocalDate.of(YEAR, 1, 10));
        PlanWork.Place place = work.place(3).opens("olenegorsk", YEAR).runs();
        LocalDate end = jdbc.sql("select period_end from roadmap where id = ?")
                .param(place.roadmap)
                .query(LocalDate.class)
                .single();
        LocalDate report = jdbc.sql("select max(due_on) from roadmap_measure where roadmap_id = ?")
                .param(place.roadmap)
                .query(LocalDate.class)
                .single();
        assertThat(report).isEqualTo(end.plusDays(25));
        List<Date> closes = SystemContext.call(
                "test",
                () ->
                        management
                                .createJobQuery()
                                .tenantIdIn(place.made.slug())
                                .activityId("timer_periodOver")
                                .list()
                                .stream()
                                .map(job -> job.getDuedate())
                                .toList());
        assertThat(closes).hasSize(1);
        assertThat(closes.get(0).toInstant())
                .isAfter(report.atTime(20, 0).toInstant(ZoneOffset.UTC))
                .isBefore(report.plusDays(1).atTime(0, 0).toInstant(ZoneOffset.UTC));
    }

    @Test
    void whatIsLeftAtTheEndIsDecidedRowByRowAndGoesIntoTheNextPlan() {
        PlanWork.Place place = work.place(3).opens("karabash", YEAR).runs();
        place.coordinator.run(() -> steerRoadmap.closeEarly(place.roadmap, "Всё исполнено раньше"));
        place.settle();
        assertThat(place.tasks()).anyMatch(task -> task.taskKey().equals("userTask_settleRows"));
        place.tasks().stream()
                .filter(task -> task.taskKey().equals("userTask_settleRows"))
                .forEach(place::submit);
        place.settle();
        assertThat(jdbc.sql("select state from roadmap where id = ?")
                        .param(place.roadmap)
                        .query(String.class)
                        .single())
                .isEqualTo("CLOSED");
        UUID next = place.coordinator.call(() -> rebasePlan.rollOver(place.roadmap, YEAR + 1, RowsCarried.ALL));
        assertThat(jdbc.sql("select count(*) from roadmap_row where roadmap_id = ? and carried_from is not null")
                        .param(next)
                        .query(Integer.class)
                        .single())
                .isPositive();
        jdbc.sql("update roadmap_measure set carried = false where roadmap_id = ?")
                .param(place.roadmap)
                .update();
        place.coordinator.run(
                () -> assertThatThrownBy(() -> rebasePlan.rollOver(place.roadmap, YEAR + 1, RowsCarried.UNFINISHED))
                        .as("what a person let drop is not carried")
                        .hasMessageContaining("roadmap.noRows"));
    }

    @Test
    void theNumberOfTheOrderThatApprovedThePlanIsNotGivenToAnotherOrder() {
        PlanWork.Place place = work.place(3).opens("karabash", YEAR).runs();
        propose(place, AmendmentKind.CANCEL, place.row("1.7"), AmendedRow.empty());
        for (String step : List.of("userTask_prepareOrder", "userTask_approveOrder")) {
            place.tasks().stream().filter(task -> task.taskKey().equals(step)).forEach(place::submit);
            place.settle();
        }
        place.give("number", "1-KARABASH");
        InboxTask register = place.tasks().stream()
                .filter(task -> task.taskKey().equals("userTask_registerOrder"))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> place.submit(register)).hasMessageContaining("order.number-taken");
        place.give("number", "2-karabash");
        place.submit(register);
    }

    private void propose(PlanWork.Place place, AmendmentKind kind, UUID row, AmendedRow words) {
        place.coordinator.run(() -> proposeAmendment.propose(
                place.roadmap, new ProposeAmendment.Proposal(kind, row, words, "Письмо министерства")));
        place.settle();
    }

    /** Orders as they are proposed to who prepares them. */
    private List<Map<String, Object>> drafts(PlanWork.Place place) {
        return place.tasks().stream()
                .filter(task -> task.taskKey().equals("userTask_prepareOrder"))
                .map(task ->
                        place.coordinator.call(() -> inbox.form(task.id(), null).data()))
                .toList();
    }

    private static void orderIsGiven(PlanWork.Place place) {
        for (String step : List.of("userTask_prepareOrder", "userTask_approveOrder", "userTask_registerOrder")) {
            place.tasks().stream().filter(task -> task.taskKey().equals(step)).forEach(task -> {
                if (step.equals("userTask_registerOrder")) {
                    place.give("number", "77-вн/" + place.count(ORDERS));
                }
                place.submit(task);
            });
            place.settle();
        }
    }

    private String state(UUID measure) {
        return jdbc.sql("select state from roadmap_measure where id = ?")
                .param(measure)
                .query(String.class)
                .single();
    }

    private LocalDate due(UUID measure) {
        return jdbc.sql("select due_on from roadmap_measure where id = ?")
                .param(measure)
                .query(LocalDate.class)
                .single();
    }

    private void now(LocalDate day) {
        clock.moveTo(day.atTime(9, 0).toInstant(ZoneOffset.UTC));
    }
}
