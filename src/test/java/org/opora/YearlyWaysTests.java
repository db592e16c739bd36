package org.opora;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.account.Role;
import org.opora.account.TestAccounts;
import org.opora.bpmn.Stage;
import org.opora.calendar.MovableClock;
import org.opora.cycle.CyclePeriod;
import org.opora.cycle.CycleStatus;
import org.opora.cycle.Cycles;
import org.opora.cycle.LaunchCommand;
import org.opora.cycle.LaunchCycle;
import org.opora.cycle.ListSource;
import org.opora.implementation.Undertakings;
import org.opora.inbox.InboxTask;
import org.opora.inbox.OpenTasks;
import org.opora.programme.Programmes;
import org.opora.review.TestProgrammes;
import org.opora.supportcase.CaseStatus;
import org.opora.supportcase.SupportCaseView;
import org.opora.supportcase.SupportCases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ways through the year that few schools take, by the real forms, the real diagrams and PostgreSQL. */
@OporaTest
class YearlyWaysTests {

    private static final LocalDate MAY = LocalDate.of(2027, 5, 24);

    @Autowired
    private TestMunicipalities municipalities;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private SchoolWork schools;

    @Autowired
    private YearlyWork work;

    @Autowired
    private TestProgrammes testProgrammes;

    @Autowired
    private LaunchCycle launchCycle;

    @Autowired
    private Cycles cycles;

    @Autowired
    private SupportCases cases;

    @Autowired
    private Undertakings undertakings;

    @Autowired
    private Programmes programmes;

    @Autowired
    private OpenTasks tasks;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private TestMunicipalities.Made place;
    private YearlyCast cast;

    @BeforeEach
    void people() {
        place = municipalities.withSchools(2);
        cast = new YearlyCast(accounts, place);
    }

    @AfterEach
    void clockBack() {
        clock.reset();
    }

    @Test
    void anExpertFromTheSchoolIsPermittedAndAfterThreeReturnsTheHeadDecides() {
        jdbc.sql(
                        """
                        insert into role_grant (id, version, account_id, role, municipality_id, school_id, valid_from, acting, basis,
                                                granted_at, end_announced)
                        select gen_random_uuid(), 0, ?, 'STAFF', ?, ?, date '2000-01-01', false, 'Тест', created_at, false
                        from account where id = ?
                        """)
                .params(cast.expert(1), place.id(), place.schools().get(0), cast.expert(1))
                .update();
        SchoolWork.Course course = schools.start(place, cast, MAY, Stage.PROGRAMME, Stage.EXPERTISE);

        schools.on(
                MAY,
                course,
                this::returning,
                "assessRisks",
                "draftProgramme",
                "checkPlacement",
                "checkCompleteness",
                "nameExperts",
                "permitExpert",
                "declareInterest",
                "reviewProgramme",
                "summarizeReview",
                "reviseProgramme",
                "decideByHead");

        assertThat(rounds(course)).containsExactly("1 REJECTED true", "2 REJECTED true", "3 REJECTED true");
        assertThat(words("select status || ': ' || head_reason from review where case_id = ?", course.caseId()))
                .containsExactly("ACCEPTED: Школа исправит в ходе реализации");
        assertThat(schools.open(course)).contains("userTask_answerRemarks");
    }

    private List<String> rounds(SchoolWork.Course course) {
        return words(
                """
                select r.number || ' ' || coalesce(r.verdict, '-') || ' ' || coalesce(r.permitted::text, '-')
                  from review_round r join review v on v.id = r.review_id where v.case_id = ? order by r.number
                """,
                course.caseId());
    }

    private Map<String, Object> returning(InboxTask task) {
        return switch (task.taskKey()) {
            case "userTask_nameExperts" ->
                Map.of(
                        "experts",
                        List.of(cast.expert(1).toString(), cast.expert(2).toString()),
                        "permitReason",
                        "Других экспертов по этому риску в районе нет");
            case "userTask_permitExpert" -> Map.of("decision", "PERMIT");
            case "userTask_reviewProgramme" -> ReviewSheet.of("0", "RETURN");
            case "userTask_decideByHead" ->
                Map.of("decision", "ACCEPTED", "reason", "Школа исправит в ходе реализации");
            default -> Map.of();
        };
    }

    @Test
    void anExpertWhoIsLateIsReleasedAndAnotherOneIsNamed() {
        SchoolWork.Course course = schools.start(place, cast, MAY, Stage.PROGRAMME, Stage.EXPERTISE);
        schools.on(
                MAY,
                course,
                task -> named(task, 1, 2),
                "assessRisks",
                "draftProgramme",
                "checkPlacement",
                "checkCompleteness",
                "nameExperts");
        work.day(
                MAY,
                place.slug(),
                course.cycle(),
                task -> cast.expert(1).equals(task.expertId()),
                cast::actorOf,
                task -> task.taskKey().endsWith("reviewProgramme") ? ReviewSheet.of("2", "ACCEPT") : Map.of());

        LocalDate late = LocalDate.of(2027, 6, 25);
        schools.on(late, course, task -> Map.of());
        assertThat(words(
                        "select a.state from review_assignment a join review v on v.id = a.review_id where v.case_id = ? order by a.place",
                        course.caseId()))
                .containsExactly("REPORTED", "LATE");
        assertThat(schools.open(course)).containsExactly("userTask_nameExperts");

        schools.on(
                late,
                course,
                task -> task.taskKey().endsWith("reviewProgramme") ? ReviewSheet.of("2", "ACCEPT") : named(task, 3),
                "nameExperts",
                "declareInterest",
                "reviewProgramme",
                "summarizeReview");
        assertThat(rounds(course)).containsExactly("1 ACCEPTED -");
    }

    private Map<String, Object> named(InboxTask task, int... experts) {
        return task.taskKey().equals("userTask_nameExperts")
                ? Map.of(
                        "experts",
                        Arrays.stream(experts)
                                .mapToObj(number -> cast.expert(number).toString())
                                .toList())
                : Map.of();
    }

    @Test
    void aProgrammeInForceBeforeJuneIsMonitoredInJuneAndItsMeasuresAreCorrected() {
        work.moveTo(LocalDate.of(2027, 5, 20));
        UUID school = place.schools().get(0);
        TestProgrammes.Made programme =
                testProgrammes.make(place.id(), school, cast.directorOf(school).accountId(), "APPROVED");
        jdbc.sql("update cycle set year = 2026, status = 'CLOSED' where id = ?")
                .param(programme.cycleId())
                .update();
        jdbc.sql("update programme set starts_on = date '2026-09-01', approved_at = created_at where id = ?")
                .param(programme.id())
                .update();
        SchoolWork.Course course = schools.start(place, cast, LocalDate.of(2027, 5, 20), Stage.INTERIM);
        assertThat(schools.open(course)).as("before June").isEmpty();

        LocalDate june = LocalDate.of(2027, 6, 2);
        schools.on(june, course, task -> Map.of());
        assertThat(theOpen(course, "userTask_reportProgress").dueDay()).isEqualTo("2027-06-30");
        schools.on(june, course, task -> corrected(course, programme, task), "reportProgress", "correctProgramme");

        assertThat(undertakings.of(course.caseId(), programme.id()).measures())
                .extracting(measure -> measure.rowId().equals(programme.first()) + " " + measure.text())
                .containsExactly("true Курсы для учителей математики и физики", "false Наставник из школы-куратора");
        assertThat(programmes.rowsOf(programme.id(), 1).measures()).hasSize(2);
        assertThat(words(
                        "select c.kind from plan_correction_change c join plan_correction p on p.id = c.correction_id where p.case_id = ? order by c.place",
                        course.caseId()))
                .containsExactly("CHANGED", "ADDED", "DROPPED");
        assertThat(schools.open(course)).isEmpty();
    }

    private Map<String, Object> corrected(SchoolWork.Course course, TestProgrammes.Made programme, InboxTask task) {
        if (task.taskKey().equals("userTask_reportProgress")) {
            return Map.of("correction", "YES", "correctionText", "Колледж отказал", "indicators.current", 12);
        }
        String aim = undertakings
                .of(course.caseId(), programme.id())
                .places()
                .get(0)
                .id()
                .toString();
        return Map.of(
                "actNumber",
                "45-од",
                "actDate",
                "2027-06-02",
                "changes",
                List.of(Map.of(
                        "measureId", programme.first().toString(),
                        "text", "Курсы для учителей математики и физики",
                        "reason", "Физика тоже отстаёт")),
                "added",
                List.of(Map.of(
                        "place", aim,
                        "text", "Наставник из школы-куратора",
                        "due", "2027-11-01",
                        "owner", "Заместитель директора",
                        "proof", "Договор",
                        "reason", "Колледж отказал")),
                "dropped",
                List.of(Map.of("measureId", programme.second().toString(), "reason", "Колледж отказал")));
    }

    @Test
    void aListOfTheRegionLeadsToCasesAppointmentsASeminarAndTheClose() {
        UUID cycle = launch(ListSource.REGION, EnumSet.of(Stage.CLASSIFICATION, Stage.PLAN, Stage.SEMINAR));
        UUID low = place.schools().get(0);
        UUID risky = place.schools().get(1);
        AtomicInteger orders = new AtomicInteger();
        work.day(
                LocalDate.of(2027, 4, 6),
                place.slug(),
                cycle,
                task -> !(task.taskKey().equals("userTask_acquaint") && risky.equals(task.schoolId())),
                cast::actorOf,
                task -> switch (task.taskKey()) {
                    case "userTask_enterRegionalList" ->
                        Map.of("rows", List.of(listed(low, "SHNOR"), listed(risky, "RISK")));
                    case "userTask_registerOrder" -> Map.of("number", "01-10/" + orders.incrementAndGet());
                    default -> Map.of();
                });

        Map<UUID, SupportCaseView> opened =
                cases.ofCycle(cycle).stream().collect(Collectors.toMap(SupportCaseView::schoolId, Function.identity()));
        assertThat(opened).containsOnlyKeys(low, risky);
        assertThat(opened.get(low).track1()).isTrue();
        assertThat(opened.get(risky).track2()).isTrue();
        assertThat(words("select responsible_post from support_case where cycle_id = ?", cycle))
                .hasSize(2)
                .doesNotContainNull();
        assertThat(words("select topic from seminar where cycle_id = ?", cycle)).hasSize(1);
        assertThat(words(
                        "select distinct kind from official_order where cycle_id = ? and status = 'REGISTERED'", cycle))
                .containsExactlyInAnyOrder("SCHOOL_LIST", "PLAN");
        assertThat(cycles.cycle(cycle).status()).isEqualTo(CycleStatus.RUNNING);

        work.day(LocalDate.of(2028, 1, 1), place.slug(), cycle, task -> false, cast::actorOf, task -> Map.of());

        assertThat(cycles.cycle(cycle).status()).isEqualTo(CycleStatus.CLOSED);
        assertThat(cases.ofCycle(cycle)).extracting(SupportCaseView::status).containsOnly(CaseStatus.CLOSED);
        assertThat(tasks.ofCycle(cycle)).as("open after the close").isEmpty();
        assertThat(words("select state from inbox_task where cycle_id = ? and task_key = 'userTask_acquaint'", cycle))
                .as("what a school had not read yet")
                .contains("CANCELLED");
    }

    private static Map<String, Object> listed(UUID school, String category) {
        return Map.of("schoolId", school.toString(), "categories", List.of(category));
    }

    @Test
    void aLaterOrderCancelsAnEarlierOne() {
        UUID cycle = launch(ListSource.OWN, EnumSet.of(Stage.CRITERIA, Stage.PLAN));
        AtomicInteger registered = new AtomicInteger();
        work.day(
                LocalDate.of(2027, 4, 6),
                place.slug(),
                cycle,
                task -> task.processKey().equals("order") || task.taskKey().equals("userTask_defineCriteria"),
                cast::actorOf,
                task -> switch (task.taskKey()) {
                    case "userTask_prepareOrder" ->
                        registered.get() == 0
                                ? Map.of()
                                : Map.of("relation", "CANCELS", "relatedOrder", firstOrder(cycle));
                    case "userTask_registerOrder" -> Map.of("number", "02-10/" + registered.incrementAndGet());
                    default -> Map.of();
                });

        assertThat(words("select kind || ' ' || status from official_order where cycle_id = ? order by number", cycle))
                .containsExactly("CRITERIA CANCELLED", "PLAN REGISTERED");
    }

    private String firstOrder(UUID cycle) {
        return words("select id::text from official_order where cycle_id = ? and status = 'REGISTERED'", cycle)
                .get(0);
    }

    private UUID launch(ListSource source, EnumSet<Stage> stages) {
        LocalDate april = LocalDate.of(2027, 4, 5);
        work.moveTo(april);
        return cast.the(Role.COORDINATOR)
                .call(() -> launchCycle.launch(new LaunchCommand(
                        place.id(),
                        new CyclePeriod(2027, april, LocalDate.of(2027, 12, 31), 2025),
                        source,
                        stages,
                        List.of())));
    }

    private InboxTask theOpen(SchoolWork.Course course, String taskKey) {
        return tasks.ofCycle(course.cycle()).stream()
                .filter(task -> task.taskKey().equals(taskKey))
                .findFirst()
                .orElseThrow(() -> new AssertionError(taskKey + " is not open, but " + schools.open(course)));
    }

    private List<String> words(String sql, UUID id) {
        return jdbc.sql(sql).param(id).query(String.class).list();
    }
}
