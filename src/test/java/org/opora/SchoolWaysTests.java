package org.opora;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.account.Role;
import org.opora.account.TestAccounts;
import org.opora.bpmn.Stage;
import org.opora.calendar.MovableClock;
import org.opora.cycle.CyclePeriod;
import org.opora.cycle.KeptProgrammes;
import org.opora.cycle.LaunchCommand;
import org.opora.cycle.LaunchCycle;
import org.opora.cycle.ListSource;
import org.opora.inbox.InboxTask;
import org.opora.inbox.OpenTasks;
import org.opora.programme.ProgrammeStatus;
import org.opora.programme.Programmes;
import org.opora.programme.RiskFactors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ways of one school that the whole year does not take, by the real forms, the real diagrams and PostgreSQL. */
@OporaTest
class SchoolWaysTests {

    private static final LocalDate MAY = LocalDate.of(2027, 5, 20);

    @Autowired
    private TestMunicipalities municipalities;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private SchoolWork schools;

    @Autowired
    private YearlyWork work;

    @Autowired
    private Programmes programmes;

    @Autowired
    private RiskFactors factors;

    @Autowired
    private KeptProgrammes keptProgrammes;

    @Autowired
    private LaunchCycle launchCycle;

    @Autowired
    private OpenTasks tasks;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private TestMunicipalities.Made place;
    private YearlyCast cast;
    private UUID school;

    @BeforeEach
    void people() {
        place = municipalities.withSchools(2);
        cast = new YearlyCast(accounts, place);
        school = place.schools().get(0);
    }

    @AfterEach
    void clockBack() {
        clock.reset();
    }

    @Test
    void aProgrammeInForceThatStaysAsItIsGoesOnWithoutExpertise() {
        SchoolWork.Course course = withProgrammeInForce();

        schools.on(
                MAY,
                course,
                task -> task.taskKey().equals("userTask_updateProgramme") ? untouched() : profile(task),
                "assessRisks",
                "updateProgramme");

        assertThat(schools.open(course)).as("nothing to place or approve").isEmpty();
        assertThat(programmes.ofCase(course.caseId())).isEmpty();
        assertThat(keptProgrammes.of(course.cycle())).containsExactly(school);
    }

    /** What the programme leaves empty stays empty. */
    private static Map<String, Object> untouched() {
        Map<String, Object> empty = new HashMap<>();
        List.of("indicators.method", "measures.participants", "portalAddress", "placedOn")
                .forEach(field -> empty.put(field, null));
        return empty;
    }

    @Test
    void aProgrammeInForceThatIsChangedIsPlacedAndApprovedAnew() {
        SchoolWork.Course course = withProgrammeInForce();
        UUID before = programmes.inForceOf(school, MAY).orElseThrow().id();

        schools.on(
                MAY,
                course,
                task -> task.taskKey().equals("userTask_updateProgramme")
                        ? Map.of("risks.aim", "Закрыть вакансии учителей математики и физики")
                        : profile(task),
                "assessRisks",
                "updateProgramme",
                "checkPlacement",
                "approveProgramme");

        assertThat(programmes.inForceOf(school, LocalDate.of(2027, 10, 1)).orElseThrow())
                .satisfies(programme -> {
                    assertThat(programme.id()).isNotEqualTo(before);
                    assertThat(programme.status()).isEqualTo(ProgrammeStatus.APPROVED);
                    assertThat(programme.rows().sections().get(0).aim()).contains("физики");
                });
        assertThat(keptProgrammes.of(course.cycle())).isEmpty();
    }

    private SchoolWork.Course withProgrammeInForce() {
        return schools.startWithProgrammeInForce(place, cast, MAY, Stage.PROGRAMME, Stage.APPROVAL);
    }

    /** Only the shortage of staff is a risk of this school. */
    private Map<String, Object> profile(InboxTask task) {
        return task.taskKey().equals("userTask_assessRisks")
                ? Map.of(
                        "factors",
                        factors.inUse(place.id()).stream()
                                .map(factor -> factor.code().equals("staff-shortage")
                                        ? Map.of("value", 20, "significance", "HIGH")
                                        : Map.of("significance", "LOW", "reason", "Для школы не существенно"))
                                .toList())
                : Map.of();
    }

    @Test
    void aRoadmapOfDeficitsIsReturnedOnceAndThenAccepted() {
        SchoolWork.Course course = schools.start(place, cast, MAY, 2, Stage.PROGRAMME);
        AtomicInteger checks = new AtomicInteger();

        schools.on(
                MAY,
                course,
                task -> task.taskKey().equals("userTask_checkDeficitRoadmap") && checks.incrementAndGet() == 1
                        ? Map.of("decision", "RETURN", "remark", "Назовите источник средств", "newDue", "2027-06-10")
                        : Map.of(),
                "draftDeficitRoadmap",
                "checkDeficitRoadmap");

        assertThat(words("select status || ' ' || revision from deficit_roadmap where case_id = ?", course.caseId()))
                .containsExactly("ACCEPTED 2");
        assertThat(words(
                        "select due_day::text from inbox_task where case_id = ? and task_key = 'userTask_draftDeficitRoadmap' order by opened_at, due_day",
                        course.caseId()))
                .containsExactly("2027-05-31", "2027-06-10");
        assertThat(schools.open(course)).isEmpty();
    }

    @Test
    void aRegionalConclusionThatDoesNotComeIsWaivedWithAReason() {
        SchoolWork.Course course = atTheRegion();
        assertThat(schools.open(course)).as("the region still has time").isEmpty();

        LocalDate late = LocalDate.of(2027, 6, 25);
        schools.on(
                late,
                course,
                task -> Map.of("received", "WAIVED", "waiveReason", "Регион не ответил на два письма"),
                "enterRegionalExpertise");

        assertThat(words("select waive_reason from regional_expertise where case_id = ?", course.caseId()))
                .containsExactly("Регион не ответил на два письма");
        assertThat(schools.open(course)).containsExactly("userTask_approveProgramme");
    }

    @Test
    void aRegionalConclusionThatComesLateIsEnteredWithItsRemarks() {
        SchoolWork.Course course = atTheRegion();

        LocalDate late = LocalDate.of(2027, 6, 25);
        schools.on(
                late,
                course,
                task -> switch (task.taskKey()) {
                    case "userTask_enterRegionalExpertise" ->
                        Map.of(
                                "received", "RECEIVED",
                                "number", "114",
                                "date", "2027-06-22",
                                "verdict", "ACCEPTED_WITH_REMARKS",
                                "remarks", List.of(Map.of("text", "Уточните показатель", "critical", false)));
                    case "userTask_answerRemarks" ->
                        Map.of("answers.taken", "TAKEN", "answers.why", "Показатель уточнён");
                    case "userTask_finaliseProgramme" -> Map.of("risks.aim", "Снизить долю не сдавших до пятой части");
                    default -> Map.of();
                },
                "enterRegionalExpertise",
                "answerRemarks",
                "finaliseProgramme");

        assertThat(programmes
                        .ofCase(course.caseId())
                        .orElseThrow()
                        .rows()
                        .sections()
                        .get(0)
                        .aim())
                .isEqualTo("Снизить долю не сдавших до пятой части");
        assertThat(schools.open(course)).containsExactly("userTask_approveProgramme");
    }

    private SchoolWork.Course atTheRegion() {
        SchoolWork.Course course =
                schools.start(place, cast, MAY, Stage.PROGRAMME, Stage.REGIONAL_EXPERTISE, Stage.APPROVAL);
        schools.on(MAY, course, task -> Map.of(), "assessRisks", "draftProgramme", "checkPlacement");
        return course;
    }

    @Test
    void aSchoolThatMissesTheSpringAnalysisGoesOnWithTheAutumnOne() {
        UUID cycle = launchPrevention();
        UUID late = place.schools().get(1);
        AtomicInteger orders = new AtomicInteger();
        prevention(LocalDate.of(2027, 5, 12), cycle, late, orders);
        prevention(LocalDate.of(2027, 8, 24), cycle, late, orders);
        prevention(LocalDate.of(2027, 9, 29), cycle, late, orders);
        assertThat(openOf(late)).as("still the spring analysis").contains("userTask_analyseSchoolPrevention");

        prevention(LocalDate.of(2027, 11, 20), cycle, late, orders);

        assertThat(jdbc.sql("select first_analysis_missed from school_prevention where cycle_id = ? and school_id = ?")
                        .params(cycle, late)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(words("select distinct state from school_prevention where cycle_id = ?", cycle))
                .containsExactly("DONE");
        assertThat(words(
                        "select kind from official_order where cycle_id = ? and status = 'REGISTERED' order by number",
                        cycle))
                .containsExactly("ROADMAP_CHANGE", "PREVENTION_CONTROL", "ROADMAP_CHANGE");
    }

    private UUID launchPrevention() {
        LocalDate april = LocalDate.of(2027, 4, 5);
        work.moveTo(april);
        return cast.the(Role.COORDINATOR)
                .call(() -> launchCycle.launch(new LaunchCommand(
                        place.id(),
                        new CyclePeriod(2027, april, LocalDate.of(2027, 12, 31), 2025),
                        ListSource.OWN,
                        EnumSet.of(Stage.PREVENTION),
                        List.of())));
    }

    private void prevention(LocalDate day, UUID cycle, UUID late, AtomicInteger orders) {
        work.day(
                day,
                place.slug(),
                cycle,
                task -> !(late.equals(task.schoolId()) && task.taskKey().equals("userTask_analyseSchoolPrevention")),
                cast::actorOf,
                task -> switch (task.taskKey()) {
                    case "userTask_givePreventionRecommendations", "userTask_giveRepeatRecommendations" -> changing();
                    case "userTask_registerOrder" -> Map.of("number", "03-10/" + orders.incrementAndGet());
                    case "userTask_checkPublication" -> Map.of("result", "THERE");
                    default -> Map.of();
                });
    }

    private static Map<String, Object> changing() {
        Map<String, Object> answers = new HashMap<>();
        answers.put("change", "YES");
        answers.put("changes", "Добавить строку о карте трудностей");
        answers.put("items", List.of());
        return answers;
    }

    private List<String> openOf(UUID of) {
        return tasks.ofSchool(of).stream().map(InboxTask::taskKey).toList();
    }

    private List<String> words(String sql, UUID id) {
        return jdbc.sql(sql).param(id).query(String.class).list();
    }
}
