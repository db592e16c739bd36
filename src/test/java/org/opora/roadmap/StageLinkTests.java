package org.opora.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.bpmn.Stage;
import org.opora.calendar.DeadlineKind;
import org.opora.calendar.MovableClock;
import org.opora.cycle.AdmitSchool;
import org.opora.cycle.CancelCycle;
import org.opora.cycle.CyclePeriod;
import org.opora.cycle.LaunchCommand;
import org.opora.cycle.LaunchCycle;
import org.opora.cycle.ListSource;
import org.opora.cycle.ProgrammeKept;
import org.opora.cycle.StageCompleted;
import org.opora.error.NotFoundException;
import org.opora.inbox.InboxTask;
import org.opora.report.TestYears;
import org.opora.supportcase.Categories;
import org.opora.supportcase.WithdrawSchool;
import org.opora.supportcase.Withdrawal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** A year and a plan about the same work: which stage does which row, for which schools, and what happens when it does not. */
@OporaTest
class StageLinkTests {

    private static final int YEAR = 2094;
    private static final Categories SHNOR = new Categories(true, false, false);

    @Autowired
    PlanWork work;

    @Autowired
    TestYears years;

    @Autowired
    LaunchCycle launchCycle;

    @Autowired
    CancelCycle cancelCycle;

    @Autowired
    AdmitSchool admitSchool;

    @Autowired
    WithdrawSchool withdrawSchool;

    @Autowired
    HandleMeasure handleMeasure;

    @Autowired
    SteerRoadmap steerRoadmap;

    @Autowired
    TakeOverMeasure takeOverMeasure;

    @Autowired
    RowPages rowPages;

    @Autowired
    RoadmapPages pages;

    @Autowired
    Marks marks;

    @Autowired
    MovableClock clock;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void aCancelledYearLeavesItsRowsWorkOfTheirOwn() {
        now(5, 3);
        PlanWork.Place place = work.place(3);
        place.opens("ocher", YEAR).runs();
        UUID cycle = launched(place, Stage.CRITERIA, Stage.PLAN);
        place.fire("timer_waitForOpening");
        assertThat(tasksOf(place, "/1.1")).as("while the stage does the work").isEmpty();

        place.head.run(() -> cancelCycle.cancel(cycle, "Год открыт по ошибке"));
        place.settle();
        place.fire("timer_waitForOpening");

        assertThat(tasksOf(place, "/1.1")).containsExactly("userTask_reportMeasure");
        UUID measure = measureAt(place, 1);
        assertThat(states(measure)).containsExactly("OPEN");
        assertThat(jdbc.sql("select details ->> 'reason' from journal where action = 'roadmap.stageLeft'"
                                + " and subject_id = ?")
                        .param(measure.toString())
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("roadmap.stage-left.YEAR_CANCELLED");
    }

    @Test
    void theStepsOfPreventionCloseTheRowsOfTheirDays() {
        now(1, 1);
        PlanWork.Place place = rybinskWithPrevention();

        assertThat(done(place)).isEmpty();
        ends(place, null, DeadlineKind.PREVENTION_ANALYSIS);
        assertThat(done(place)).containsExactly("22");
        ends(place, null, DeadlineKind.PREVENTION_RECOMMENDATIONS);
        assertThat(done(place)).containsExactly("22", "23");
        place.made.schools().subList(0, 2).forEach(school -> ends(place, school, DeadlineKind.PREVENTION_PLACEMENT));
        assertThat(done(place)).as("one school has placed nothing yet").containsExactly("22", "23");
        ends(place, place.made.schools().get(2), DeadlineKind.PREVENTION_PLACEMENT);
        assertThat(done(place)).containsExactly("22", "23", "3.8");
        ends(place, null, DeadlineKind.PREVENTION_CONTROL);
        assertThat(done(place)).containsExactly("22", "23", "25", "3.8");
        ends(place, null, null);
        assertThat(done(place)).containsExactly("22", "23", "25", "26", "27", "3.8");
    }

    private PlanWork.Place rybinskWithPrevention() {
        PlanWork.Place place = work.place(3);
        UUID cycle = years.supported(place.made, YEAR);
        jdbc.sql("insert into cycle_stage (cycle_id, stage, enabled) values (?, 'prevention', true)")
                .param(cycle)
                .update();
        place.made.schools().forEach(school -> jdbc.sql(
                        """
                        insert into school_prevention (id, version, municipality_id, cycle_id, school_id, state, opened_on,
                                                       first_analysis_missed)
                        values (?, 0, ?, ?, ?, 'OPEN', ?, false)
                        """)
                .params(UUID.randomUUID(), place.made.id(), cycle, school, LocalDate.of(YEAR, 1, 1))
                .update());
        place.opens("rybinsk", YEAR).runs();
        place.fire("timer_waitForOpening");
        return place;
    }

    private void ends(PlanWork.Place place, UUID school, DeadlineKind step) {
        UUID cycle = jdbc.sql("select id from cycle where municipality_id = ?")
                .param(place.made.id())
                .query(UUID.class)
                .single();
        transaction.executeWithoutResult(status -> events.publishEvent(
                new StageCompleted(cycle, school, Stage.PREVENTION, LocalDate.of(YEAR, 6, 1), "№ 8", step)));
        place.settle();
    }

    private List<String> done(PlanWork.Place place) {
        return jdbc.sql(
                        """
                        select w.number from roadmap_row w join roadmap_measure m on m.row_id = w.id
                         where w.roadmap_id = ? and m.stage = 'prevention' and m.state = 'DONE' order by w.number
                        """)
                .param(place.roadmap)
                .query(String.class)
                .list();
    }

    @Test
    void aStageThatTheSchoolsOfARowDoNotGoThroughDoesNotDoItsWork() {
        now(1, 1);
        PlanWork.Place place = work.place(3);
        UUID cycle = years.supported(place.made, YEAR);
        jdbc.sql("insert into cycle_stage (cycle_id, stage, enabled) values (?, 'interview', true)")
                .param(cycle)
                .update();
        place.opens("rybinsk", YEAR).runs();
        place.fire("timer_waitForOpening");
        assertThat(stage(place, "5")).as("interviews with ШНОР").isEqualTo("interview");
        assertThat(stage(place, "17"))
                .as("interviews with the risk zone: no such school this year")
                .isNull();

        UUID last = place.made.schools().get(2);
        place.made
                .schools()
                .subList(0, 2)
                .forEach(school -> transaction.executeWithoutResult(status -> events.publishEvent(
                        new StageCompleted(cycle, school, Stage.INTERVIEW, LocalDate.of(YEAR, 1, 1), ""))));
        assertThat(states(place.measure("5"))).containsExactly("OPEN");
        place.coordinator.run(() -> withdrawSchool.withdraw(
                years.caseOf(cycle, last), new Withdrawal(null, LocalDate.of(YEAR, 1, 1), "Постановление № 3", false)));
        assertThat(states(place.measure("5")))
                .as("nobody is left to be waited for")
                .containsExactly("DONE");
    }

    /** Rybinsk 10: every programme of the ШНОР goes through the expertise. */
    @Test
    void aSchoolThatKeepsItsProgrammeIsNotWaitedForInExpertise() {
        now(1, 1);
        PlanWork.Place place = withStage("expertise", "rybinsk");
        UUID cycle = cycle(place);
        List<UUID> schools = place.made.schools();
        assertThat(stage(place, "10")).isEqualTo("expertise");
        schools.subList(0, 2).forEach(school -> ended(cycle, school, Stage.EXPERTISE));
        assertThat(states(place.measure("10"))).containsExactly("OPEN");
        transaction.executeWithoutResult(status -> events.publishEvent(new ProgrammeKept(cycle, schools.get(2))));
        place.settle();
        assertThat(states(place.measure("10"))).containsExactly("DONE");
        assertThat(marks.shares(place.measure("10"))).singleElement().satisfies(share -> {
            assertThat(share.base()).as("programmes that were looked at").isEqualTo(2);
            assertThat(share.percent()).isEqualTo(100);
        });
    }

    @Test
    void aRowOfExpertiseIsItsOwnWorkWhenEverySchoolKeepsItsProgramme() {
        now(5, 3);
        PlanWork.Place place = withStage("expertise", "rybinsk");
        UUID cycle = cycle(place);
        place.made.schools().subList(0, 2).forEach(school -> withdraw(place, cycle, school));
        transaction.executeWithoutResult(status -> events.publishEvent(
                new ProgrammeKept(cycle, place.made.schools().get(2))));
        place.settle();
        assertThat(stage(place, "10")).isNull();
        assertThat(states(place.measure("10"))).containsExactly("OPEN");
    }

    /** Ochyor's seminars, two of them asked for. */
    @Test
    void aStageThatEndsWithTooFewEventsLeavesItsRowOpenUntilTheyAreHeld() {
        now(1, 1);
        PlanWork.Place place = withStage("seminar", "ocher");
        UUID measure = linked(place, "seminar");
        jdbc.sql(
                        "update roadmap_row_result set target = 2 where row_id = (select row_id from roadmap_measure where id = ?)")
                .param(measure)
                .update();
        ended(cycle(place), null, Stage.SEMINAR);
        assertThat(states(measure)).containsExactly("OPEN");
        assertThat(shown(place, measure).missing())
                .extracting(GiveEvidence.Missing::code)
                .containsExactly("events");
        place.methodist.run(() -> handleMeasure.logEvent(
                measure, new EvidenceGiven.HeldEvent(LocalDate.of(YEAR, 1, 1), "Второй семинар", 9)));
        place.settle();
        assertThat(states(measure)).containsExactly("DONE");
    }

    @Test
    void whatAStageDoesNotCountTheCoordinatorCompletes() throws Exception {
        now(1, 1);
        PlanWork.Place place = work.place(3);
        UUID cycle = years.supported(place.made, YEAR);
        jdbc.sql("insert into cycle_stage (cycle_id, stage, enabled) values (?, 'implementation', true)")
                .param(cycle)
                .update();
        place.opens("ocher", YEAR).runs();
        UUID measure = linked(place, "seminar");
        jdbc.sql("update roadmap_row_stage set stage = 'implementation' where row_id ="
                        + " (select row_id from roadmap_measure where id = ?)")
                .param(measure)
                .update();
        jdbc.sql(
                        "update roadmap_row_result set evidence = 'TRAINED_QUOTA', unit = 'TEACHER', target = 50 where row_id ="
                                + " (select row_id from roadmap_measure where id = ?)")
                .param(measure)
                .update();
        place.fire("timer_waitForOpening");
        ended(cycle, place.made.schools().get(0), Stage.IMPLEMENTATION);
        assertThat(shown(place, measure).missing())
                .as("other schools are still in the stage")
                .isEmpty();
        place.made.schools().stream().skip(1).forEach(school -> ended(cycle, school, Stage.IMPLEMENTATION));
        assertThat(states(measure)).as("nobody is known to be trained").containsExactly("OPEN");
        assertThat(shown(place, measure).missing()).isNotEmpty();
        assertThat(rowPage(place, measure)).contains("Этап завершён, подтверждений не хватает", "обучение, педагоги: ");
        assertThat(stagesShown(place)).as("who does the work").contains("implementation");
        assertThatThrownBy(() -> place.methodist.run(() -> takeOverMeasure.takeOver(measure)))
                .isInstanceOf(NotFoundException.class);
        place.coordinator.run(() -> takeOverMeasure.takeOver(measure));
        place.settle();
        place.fire("timer_waitForOpening");
        assertThat(place.tasks()).extracting(InboxTask::taskKey).contains("userTask_reportMeasure");
        assertThat(stagesShown(place))
                .as("the coordinator, though the row is linked")
                .isEmpty();
        place.work();
        assertThat(states(measure)).containsExactly("DONE");
    }

    /** Stages by which the table of the plan says rows are done. */
    private String rowPage(PlanWork.Place place, UUID measure) throws Exception {
        UUID row = jdbc.sql("select row_id from roadmap_measure where id = ?")
                .param(measure)
                .query(UUID.class)
                .single();
        return web.perform(get("/roadmaps/rows/" + row).with(authentication(place.coordinator.authentication())))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private List<String> stagesShown(PlanWork.Place place) {
        return place.coordinator.call(() -> pages.allRows(place.roadmap)).stream()
                .map(RowLine::stage)
                .filter(Objects::nonNull)
                .toList();
    }

    private PlanWork.Place withStage(String stage, String plan) {
        PlanWork.Place place = work.place(3);
        UUID cycle = years.supported(place.made, YEAR);
        jdbc.sql("insert into cycle_stage (cycle_id, stage, enabled) values (?, ?, true)")
                .params(cycle, stage)
                .update();
        place.opens(plan, YEAR).runs();
        place.fire("timer_waitForOpening");
        return place;
    }

    private UUID cycle(PlanWork.Place place) {
        return jdbc.sql("select id from cycle where municipality_id = ?")
                .param(place.made.id())
                .query(UUID.class)
                .single();
    }

    private void ended(UUID cycle, UUID school, Stage stage) {
        transaction.executeWithoutResult(status ->
                events.publishEvent(new StageCompleted(cycle, school, stage, LocalDate.of(YEAR, 1, 1), "№ 8")));
    }

    /** The first measure of the row that is linked to that stage. */
    private UUID linked(PlanWork.Place place, String stage) {
        return jdbc.sql("select m.id from roadmap_measure m join roadmap_row w on w.id = m.row_id"
                        + " join roadmap_row_stage g on g.row_id = w.id where w.roadmap_id = ? and g.stage = ?"
                        + " order by m.number limit 1")
                .params(place.roadmap, stage)
                .query(UUID.class)
                .single();
    }

    private RowPages.MeasureCard shown(PlanWork.Place place, UUID measure) {
        UUID row = jdbc.sql("select row_id from roadmap_measure where id = ?")
                .param(measure)
                .query(UUID.class)
                .single();
        return place.coordinator.call(() -> rowPages.row(row)).measures().stream()
                .filter(card -> card.measure().id().equals(measure))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void schoolsThatJoinOrLeaveTheYearJoinAndLeaveItsOpenRows() {
        now(5, 3);
        PlanWork.Place place = work.place(3);
        UUID cycle = launched(place, Stage.AGREEMENT, Stage.REPORT);
        List<UUID> schools = place.made.schools();
        admit(place, cycle, schools.get(0));
        place.opens("rybinsk", YEAR).runs();
        openEarly(place, "3.4");
        assertThat(asked(place, "3.4")).containsExactly(schools.get(0));

        admit(place, cycle, schools.get(1));
        assertThat(asked(place, "3.4")).as("admitted late").containsExactlyInAnyOrder(schools.get(0), schools.get(1));

        place.coordinator.run(() -> steerRoadmap.pause(place.roadmap, "Смена руководителя"));
        admit(place, cycle, schools.get(2));
        assertThat(asked(place, "3.4")).as("a paused plan asks nobody").doesNotContain(schools.get(2));
        place.coordinator.run(() -> steerRoadmap.resume(place.roadmap));
        place.settle();
        assertThat(asked(place, "3.4")).as("after the pause").containsExactlyInAnyOrderElementsOf(schools);

        withdraw(place, cycle, schools.get(0));
        assertThat(asked(place, "3.4")).containsExactlyInAnyOrder(schools.get(1), schools.get(2));
        withdraw(place, cycle, schools.get(1));
        withdraw(place, cycle, schools.get(2));
        assertThat(asked(place, "3.4")).as("the year supports nobody").isEmpty();
    }

    @Test
    void schoolsJoinWhileTheMunicipalityHasHandedInButOtherSchoolsStillWork() {
        now(1, 1);
        PlanWork.Place place = work.place(3);
        UUID cycle = launched(place, Stage.AGREEMENT, Stage.REPORT);
        List<UUID> schools = place.made.schools();
        admit(place, cycle, schools.get(0));
        place.opens("rybinsk", YEAR).runs();
        openEarly(place, "31");
        place.tasks().stream()
                .filter(task -> task.taskKey().equals("userTask_reportMeasure"))
                .findFirst()
                .ifPresent(place::submit);
        place.settle();
        assertThat(states(place.measure("31"))).containsExactly("REVIEW");
        admit(place, cycle, schools.get(1));
        assertThat(asked(place, "31")).containsExactlyInAnyOrder(schools.get(0), schools.get(1));

        place.fire("timer_waitForSchoolOpening");
        place.work();
        assertThat(states(place.measure("31"))).containsExactly("DONE");
        admit(place, cycle, schools.get(2));
        assertThat(asked(place, "31")).as("what is over asks nobody").doesNotContain(schools.get(2));
    }

    @Test
    void theYearThatEndsLeavesItsCategoriesToThePlan() {
        now(5, 3);
        PlanWork.Place place = work.place(3);
        UUID cycle = launched(place, Stage.AGREEMENT, Stage.REPORT);
        admit(place, cycle, place.made.schools().get(1));
        place.opens("rybinsk", YEAR).runs();
        place.head.run(() -> cancelCycle.cancel(cycle, "Год открыт по ошибке"));
        place.settle();
        openEarly(place, "3.4");
        assertThat(asked(place, "3.4")).containsExactly(place.made.schools().get(1));
    }

    @Test
    void schoolsWaitForThePausedPlanAsTheMunicipalityDoes() {
        now(1, 1);
        PlanWork.Place place = work.place(3).opens("rybinsk", YEAR).runs();
        openEarly(place, "3.4");
        place.coordinator.run(() -> steerRoadmap.pause(place.roadmap, "Смена руководителя"));
        place.fire("timer_waitForSchoolOpening");
        assertThat(place.tasks()).extracting(InboxTask::taskKey).doesNotContain("userTask_reportSchoolMeasure");
        place.coordinator.run(() -> steerRoadmap.resume(place.roadmap));
        place.settle();
        assertThat(place.tasks()).extracting(InboxTask::taskKey).contains("userTask_reportSchoolMeasure");
    }

    @Test
    void theSchoolsHalfRunsWhenOnlyTheMunicipalDateHasPassed() {
        now(5, 12);
        PlanWork.Place place = work.place(3).opens("rybinsk", YEAR).runs();
        assertThat(states(place.measure("15"))).containsExactly("TO_CONFIRM");
        assertThat(states(place.measure("18"))).containsExactly("TO_CONFIRM");
        place.fire("timer_waitForOpening");
        place.fire("timer_waitForSchoolOpening");
        assertThat(asked(place, "15")).as("school date 14.05").hasSize(2);
        assertThat(asked(place, "18")).as("school date 01.04").isEmpty();
        assertThat(states(place.measure("15"))).as("not late, to be confirmed").containsExactly("TO_CONFIRM");
        assertThat(tasksOf(place, "/" + position(place, "15") + ".1/"))
                .hasSize(2)
                .containsOnly("userTask_reportSchoolMeasure");

        confirm(place, "15");
        assertThat(states(place.measure("15"))).as("schools still work").containsExactly("REVIEW");
        place.work();
        assertThat(states(place.measure("15"))).containsExactly("DONE");
        assertThat(schoolStates(place, "15")).containsOnly("DONE");
    }

    @Test
    void thePastHalfIsConfirmedAfterTheSchoolsToo() {
        now(5, 12);
        PlanWork.Place place = work.place(3).opens("rybinsk", YEAR).runs();
        assertThatThrownBy(() -> confirm(place, "15")).hasMessageContaining("roadmap.stillStarting");
        place.fire("timer_waitForOpening");
        place.fire("timer_waitForSchoolOpening");
        String schools = "/" + position(place, "15") + ".1/";
        for (int round = 0; round < 2; round++) {
            place.tasks().stream()
                    .filter(task -> task.businessKey().contains(schools))
                    .forEach(place::submit);
            place.settle();
        }
        assertThat(schoolStates(place, "15")).containsOnly("DONE");
        assertThat(states(place.measure("15"))).containsExactly("TO_CONFIRM");
        assertThat(tasksOf(place, "/" + position(place, "15") + ".1")).containsExactly("userTask_completeEvidence");
        confirm(place, "15");
        place.settle();
        assertThat(states(place.measure("15"))).containsExactly("DONE");
        assertThat(tasksOf(place, "/" + position(place, "15") + ".1")).isEmpty();
    }

    private void confirm(PlanWork.Place place, String number) {
        place.coordinator.run(
                () -> handleMeasure.confirmPast(place.measure(number), LocalDate.of(YEAR, 5, 8), "Справка от 08.05"));
    }

    private UUID launched(PlanWork.Place place, Stage... stages) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        UUID cycle = place.coordinator.call(() -> launchCycle.launch(new LaunchCommand(
                place.made.id(),
                new CyclePeriod(YEAR, today, LocalDate.of(YEAR, 12, 31), YEAR - 2),
                ListSource.OWN,
                EnumSet.copyOf(Arrays.asList(stages)),
                List.of())));
        place.settle();
        return cycle;
    }

    private void admit(PlanWork.Place place, UUID cycle, UUID school) {
        place.coordinator.run(() -> admitSchool.admit(cycle, school, SHNOR, "Приказ № 4"));
        place.settle();
    }

    private void withdraw(PlanWork.Place place, UUID cycle, UUID school) {
        place.coordinator.run(() -> withdrawSchool.withdraw(
                years.caseOf(cycle, school),
                new Withdrawal(null, LocalDate.of(YEAR, 5, 3), "Постановление № 3", false)));
        place.settle();
    }

    private void openEarly(PlanWork.Place place, String number) {
        place.coordinator.run(() -> handleMeasure.openEarly(place.measure(number), "Готово раньше"));
        place.settle();
    }

    private Set<UUID> asked(PlanWork.Place place, String number) {
        return Set.copyOf(
                jdbc.sql("select school_id from roadmap_school_measure where measure_id = ? and state <> 'CANCELLED'")
                        .param(place.measure(number))
                        .query(UUID.class)
                        .list());
    }

    private List<String> schoolStates(PlanWork.Place place, String number) {
        return jdbc.sql("select state from roadmap_school_measure where measure_id = ?")
                .param(place.measure(number))
                .query(String.class)
                .list();
    }

    private String stage(PlanWork.Place place, String number) {
        return jdbc.sql("select stage from roadmap_measure where id = ?")
                .param(place.measure(number))
                .query((row, n) -> row.getString(1))
                .list()
                .get(0);
    }

    private List<String> states(UUID measure) {
        return jdbc.sql("select state from roadmap_measure where id = ?")
                .param(measure)
                .query(String.class)
                .list();
    }

    private List<String> tasksOf(PlanWork.Place place, String key) {
        return place.tasks().stream()
                .filter(task -> key.endsWith("/")
                        ? task.businessKey().contains(key)
                        : task.businessKey().replaceFirst("~.*", "").endsWith(key))
                .map(InboxTask::taskKey)
                .toList();
    }

    private int position(PlanWork.Place place, String number) {
        return jdbc.sql("select position from roadmap_row where id = ?")
                .param(place.row(number))
                .query(Integer.class)
                .single();
    }

    private UUID measureAt(PlanWork.Place place, int position) {
        return jdbc.sql("select m.id from roadmap_measure m join roadmap_row w on w.id = m.row_id"
                        + " where w.roadmap_id = ? and w.position = ?")
                .params(place.roadmap, position)
                .query(UUID.class)
                .single();
    }

    private void now(int month, int day) {
        clock.moveTo(LocalDate.of(YEAR, month, day).atTime(9, 0).toInstant(ZoneOffset.UTC));
    }
}
