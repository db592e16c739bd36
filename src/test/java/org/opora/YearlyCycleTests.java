package org.opora;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.opora.bpmn.Stage;
import org.opora.calendar.DeadlineKind;
import org.opora.calendar.MovableClock;
import org.opora.cycle.ClosedYears;
import org.opora.cycle.CyclePeriod;
import org.opora.cycle.CycleStatus;
import org.opora.cycle.Cycles;
import org.opora.cycle.LaunchCommand;
import org.opora.cycle.LaunchCycle;
import org.opora.cycle.ListSource;
import org.opora.cycle.Remainder;
import org.opora.cycle.StageSteps;
import org.opora.cycle.UnfinishedWork;
import org.opora.engine.SystemContext;
import org.opora.inbox.InboxTask;
import org.opora.inbox.OpenTasks;
import org.opora.programme.Indicator;
import org.opora.programme.Measure;
import org.opora.programme.ProgrammeStatus;
import org.opora.programme.ProgrammeView;
import org.opora.programme.Programmes;
import org.opora.report.AnnualInformation;
import org.opora.report.AnnualState;
import org.opora.report.Figure;
import org.opora.report.ReadResults;
import org.opora.report.ReportState;
import org.opora.report.SessionDecision;
import org.opora.roadmap.LinkedPlan;
import org.opora.supportcase.CaseStatus;
import org.opora.supportcase.Outcome;
import org.opora.supportcase.SupportCaseView;
import org.opora.supportcase.SupportCases;
import org.opora.supportcase.WithdrawSchool;
import org.opora.supportcase.Withdrawal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A whole year of a municipality with every stage on, by the real forms, the real diagrams and PostgreSQL: from the launch to
 * the signed annual information.
 */
@OporaTest
class YearlyCycleTests {

    private static final int YEAR = 2027;
    private static final int DAYS_BEFORE_DUE = 12;

    @Autowired
    private TestMunicipalities municipalities;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private YearlyWork work;

    @Autowired
    private LaunchCycle launchCycle;

    @Autowired
    private WithdrawSchool withdrawSchool;

    @Autowired
    private Cycles cycles;

    @Autowired
    private ClosedYears closedYears;

    @Autowired
    private SupportCases cases;

    @Autowired
    private Programmes programmes;

    @Autowired
    private ReadResults results;

    @Autowired
    private OpenTasks tasks;

    @Autowired
    private LinkedPlan linkedPlan;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private TestMunicipalities.Made place;
    private YearlyCast cast;
    private YearlyAnswers answers;
    private UUID cycle;
    private LocalDate today;

    /** A plan of measures with a row for every stage. */
    private UUID plan;

    /** Track 1; the experts disagree, its programme is returned once. */
    private UUID disputed;

    /** In the risk zone: track 2. */
    private UUID risky;

    /** Neither: prevention only. */
    private UUID steady;

    /** Track 1, merged into another school in July. */
    private UUID leaving;

    /** ШНСУ only. */
    private UUID social;

    /** Track 1; neither answers the monitoring nor reports. */
    private UUID silent;

    @AfterEach
    void clockBack() {
        clock.reset();
    }

    @Test
    void aYearGoesFromTheLaunchToTheSignedInformation() {
        sixSchoolsWithResultsOfTwoYears();
        theYearIsLaunched();
        theListIsApprovedAndCasesOpen();
        theDisputedProgrammeTakesTwoRoundsAndAThirdExpert();
        aSchoolLeavesInTheMiddleOfTheYear();
        theSupportedSchoolsWereAskedInJune();
        programmesAreApprovedAndPublished();
        theSupportedSchoolsWereAskedAgainInNovember();
        programmesWerePublishedByTheDaysOfTheYear();
        reportsAreAcceptedExceptOfTheSilentSchool();
        theSessionDecidesWithoutTheMissingReport();
        theInformationIsSignedAndTheYearCloses();
    }

    private void sixSchoolsWithResultsOfTwoYears() {
        place = municipalities.withSchools(6);
        disputed = place.schools().get(0);
        risky = place.schools().get(1);
        steady = place.schools().get(2);
        leaving = place.schools().get(3);
        social = place.schools().get(4);
        silent = place.schools().get(5);
        cast = new YearlyCast(accounts, place);
        answers = new YearlyAnswers(cast, disputed, risky, social);
        for (UUID school : place.schools()) {
            boolean low = List.of(disputed, leaving, silent).contains(school);
            exams(school, 2024, low ? 12 : 3, 3);
            exams(school, 2025, low || school.equals(risky) ? 12 : 3, low ? 12 : 3);
        }
    }

    /** Russian and mathematics of the ninth grade: how many of thirty stayed below the threshold. */
    private void exams(UUID school, int schoolYear, int failedRussian, int failedMathematics) {
        Map.of("russian", failedRussian, "mathematics", failedMathematics).forEach((subject, failed) -> jdbc.sql(
                        """
                                insert into exam_result (id, municipality_id, school_id, procedure_code, grade, subject_code,
                                                         school_year, held, participants, failed, mean)
                                values (?, ?, ?, 'OGE', 9, ?, ?, true, 30, ?, 3.4)
                                """)
                .params(UUID.randomUUID(), place.id(), school, subject, schoolYear, failed)
                .update());
    }

    private void theYearIsLaunched() {
        today = LocalDate.of(YEAR, 4, 5);
        work.moveTo(today);
        plan = linkedPlan.running(place, disputed, silent, LocalDate.of(YEAR + 1, 1, 31));
        cycle = coordinator()
                .call(() -> launchCycle.launch(new LaunchCommand(
                        place.id(),
                        new CyclePeriod(YEAR, today, LocalDate.of(YEAR + 1, 1, 31), YEAR - 2),
                        ListSource.OWN,
                        EnumSet.allOf(Stage.class),
                        List.of())));
        liveOn(today);
        assertThat(open()).as("after the launch").containsExactly("userTask_defineCriteria");
        assertThat(theOpen("userTask_defineCriteria", null).dueDay()).isEqualTo("2027-04-20");
    }

    private void theListIsApprovedAndCasesOpen() {
        liveUntil(LocalDate.of(YEAR, 5, 10));
        Map<UUID, SupportCaseView> bySchool =
                cases.ofCycle(cycle).stream().collect(Collectors.toMap(SupportCaseView::schoolId, Function.identity()));
        assertThat(bySchool)
                .as("cases on 10 May; open: " + open())
                .containsOnlyKeys(disputed, risky, leaving, social, silent);
        assertThat(tracks(bySchool.get(disputed))).as("a low school").isEqualTo("1 ШНОР");
        assertThat(tracks(bySchool.get(silent))).as("a low school").isEqualTo("1 ШНОР");
        assertThat(tracks(bySchool.get(risky))).as("a school at risk").isEqualTo("2 риск");
        assertThat(tracks(bySchool.get(social)))
                .as("a school in hard conditions")
                .isEqualTo("2 ШНСУ");
        assertThat(ended("userTask_checkSchoolList", "DONE"))
                .as("the head returned the list once")
                .isEqualTo(2);
        assertThat(jdbc.sql("select stage from inbox_task where cycle_id = ? and task_key ="
                                + " 'userTask_registerOrder' and state = 'DONE' order by closed_at")
                        .param(cycle)
                        .query(String.class)
                        .list())
                .as("work on an order belongs to what the order is about")
                .containsExactly("criteria", "classification", "plan");
        assertThat(registeredOrders()).as("orders on 10 May").contains("CRITERIA", "SCHOOL_LIST");
        assertThat(dueOf("userTask_scheduleInterview", disputed)).isEqualTo("2027-05-16");
        assertThat(dueOf("userTask_scheduleInterview", risky)).isEqualTo("2027-05-15");
        assertThat(dueOf("userTask_assessRisks", disputed)).isEqualTo("2027-05-24");
        assertThat(dueOf("userTask_analyseSchoolPrevention", steady)).isEqualTo("2027-05-15");
    }

    private static String tracks(SupportCaseView found) {
        return (found.track1() ? "1" : "")
                + (found.track2() ? "2" : "")
                + (found.shnor() ? " ШНОР" : "")
                + (found.shnsu() ? " ШНСУ" : "")
                + (found.risk() ? " риск" : "");
    }

    private void theDisputedProgrammeTakesTwoRoundsAndAThirdExpert() {
        liveUntil(LocalDate.of(YEAR, 6, 28));
        ProgrammeView programme = programmeOf(disputed);
        assertThat(programme.rows().indicators())
                .as("each risk has an indicator of its own")
                .hasSizeGreaterThan(1)
                .extracting(Indicator::name)
                .doesNotHaveDuplicates();
        assertThat(programme.rows().measures()).extracting(Measure::text).doesNotHaveDuplicates();
        assertThat(jdbc.sql(
                                """
                                select r.number || ' ' || r.verdict || ' by ' ||
                                       (select count(*) from review_assignment a
                                         where a.review_id = r.review_id and a.round = r.number and a.submitted_at is not null)
                                  from review_round r join review v on v.id = r.review_id
                                 where v.programme_id = ? order by r.number
                                """)
                        .param(programme.id())
                        .query(String.class)
                        .list())
                .as("rounds of the disputed programme by 28 June; open: " + openOf(disputed))
                .containsExactly("1 REJECTED by 3", "2 ACCEPTED by 2");
        assertThat(programmes.editionsOf(programme.id())).as("editions").hasSizeGreaterThanOrEqualTo(2);
        assertThat(theOpen("userTask_approveProgramme", disputed).dueDay()).isEqualTo("2027-08-31");
    }

    private void aSchoolLeavesInTheMiddleOfTheYear() {
        liveUntil(LocalDate.of(YEAR, 7, 5));
        assertThat(openOf(leaving)).as("before the withdrawal").isNotEmpty();
        assertThat(linkedPlan.askedBeside(plan))
                .as("schools that the plan asks since the list was approved")
                .containsExactlyInAnyOrder(disputed, leaving, silent);
        UUID caseId = caseOf(leaving).caseId();
        coordinator()
                .run(() -> withdrawSchool.withdraw(
                        caseId, new Withdrawal(null, today, "Постановление № 214 о реорганизации", false)));
        liveOn(today);
        assertThat(linkedPlan.askedBeside(plan))
                .as("schools that the plan asks after the withdrawal")
                .containsExactlyInAnyOrder(disputed, silent);
        assertThat(caseOf(leaving).status()).isEqualTo(CaseStatus.WITHDRAWN);
        assertThat(openOf(leaving)).as("after the withdrawal").isEmpty();
        assertThat(openOf(disputed)).as("others work on").isNotEmpty();
    }

    private void theSupportedSchoolsWereAskedInJune() {
        assertThat(analysesOf("INTERIM")).containsExactlyInAnyOrder(disputed, risky, leaving, social);
        assertThat(monitoring("INTERIM")).isEqualTo("DONE of 5 on 2027-06-07 until 2027-06-20 with a note");
        assertThat(stagesOf("userTask_writeSchoolAnalysis", disputed)).containsExactly("interim");
    }

    private void programmesWerePublishedByTheDaysOfTheYear() {
        assertThat(daysOf("userTask_giveAddress", disputed)).containsExactly("2027-08-25", "2027-09-14");
        assertThat(daysOf("userTask_checkPublication", disputed)).endsWith("2027-09-30");
    }

    /** Documents on prevention come first, then the programme. */
    private List<String> daysOf(String taskKey, UUID school) {
        return jdbc.sql("select due_day::text from inbox_task where task_key = ? and school_id = ? order by due_day")
                .params(taskKey, school)
                .query(String.class)
                .list();
    }

    private void theSupportedSchoolsWereAskedAgainInNovember() {
        liveUntil(LocalDate.of(YEAR, 11, 29));
        assertThat(analysesOf("REPEAT")).containsExactlyInAnyOrder(disputed, risky, social);
        assertThat(monitoring("REPEAT")).isEqualTo("DONE of 4 on 2027-11-01 until 2027-11-15 with a note");
        assertThat(stagesOf("userTask_writeSchoolAnalysis", disputed)).containsExactly("interim", "repeat");
    }

    /** The schools that sent an analysis of their own to the monitoring of that kind. */
    private List<UUID> analysesOf(String kind) {
        return jdbc.sql(
                        """
                        select p.school_id from school_analysis a join school_part p on p.id = a.part_id
                        join monitoring_round r on r.id = p.round_id where r.cycle_id = ? and r.kind = ?
                        """)
                .params(cycle, kind)
                .query(UUID.class)
                .list();
    }

    private String monitoring(String kind) {
        return jdbc.sql(
                        """
                        select r.status || ' of ' || (select count(*) from school_part p where p.round_id = r.id)
                               || ' on ' || r.opened_on || ' until ' || r.closes_on
                               || case when n.id is null then '' else ' with a note' end
                        from monitoring_round r left join analytic_note n on n.round_id = r.id
                        where r.cycle_id = ? and r.kind = ?
                        """)
                .params(cycle, kind)
                .query(String.class)
                .single();
    }

    private List<String> stagesOf(String taskKey, UUID school) {
        return jdbc.sql("select stage from inbox_task where cycle_id = ? and task_key = ? and school_id = ? order by"
                        + " closed_at")
                .params(cycle, taskKey, school)
                .query(String.class)
                .list();
    }

    private void programmesAreApprovedAndPublished() {
        liveUntil(LocalDate.of(YEAR, 9, 6));
        place.schools()
                .forEach(school -> exams(school, 2026, school.equals(silent) ? 12 : 3, school.equals(silent) ? 12 : 3));
        liveUntil(LocalDate.of(YEAR, 10, 4));
        assertThat(programmeOf(disputed).status()).as("programme in October").isEqualTo(ProgrammeStatus.APPROVED);
        assertThat(programmes.inForceOf(disputed, today))
                .as("programme in force")
                .isPresent();
        assertThat(jdbc.sql("select school_id from publication where cycle_id = ? and kind = 'PROGRAMME' and state"
                                + " = 'THERE'")
                        .param(cycle)
                        .query(UUID.class)
                        .list())
                .as("published programmes")
                .containsExactlyInAnyOrder(disputed, silent);
    }

    private void reportsAreAcceptedExceptOfTheSilentSchool() {
        liveUntil(LocalDate.of(YEAR, 12, 13));
        for (UUID school : List.of(disputed, risky, social)) {
            assertThat(coordinator().call(() -> results.school(school)).reports())
                    .as("report of " + nameOf(school) + "; open: " + openOf(school))
                    .singleElement()
                    .satisfies(report -> assertThat(report.state()).isEqualTo(ReportState.ACCEPTED));
        }
        assertThat(coordinator()
                        .call(() -> results.school(disputed))
                        .reports()
                        .get(0)
                        .rounds())
                .as("the report of the disputed school was returned once")
                .isEqualTo(2);
        assertThat(theOpen("userTask_writeSchoolReport", silent).dueDay()).isEqualTo("2027-12-13");
        assertThat(jdbc.sql("select state from recommendation where cycle_id = ? and school_id = ?")
                        .params(cycle, risky)
                        .query(String.class)
                        .list())
                .as("the recommendation")
                .containsExactly("ACCEPTED");
    }

    private void theSessionDecidesWithoutTheMissingReport() {
        liveUntil(LocalDate.of(YEAR, 12, 20));
        assertThat(theOpen("userTask_writeSchoolReport", silent).isOverdue(clock.instant()))
                .as("the missing report")
                .isTrue();
        Map<UUID, SessionDecision> decided = coordinator()
                .call(() -> results.year(cycle))
                .session()
                .orElseThrow(() -> new AssertionError("No session on 20 December; open: " + open()))
                .decisions()
                .stream()
                .collect(Collectors.toMap(SessionDecision::schoolId, Function.identity()));
        assertThat(decided).containsOnlyKeys(disputed, risky, social, silent);
        assertThat(word(decided.get(disputed))).isEqualTo("ACCEPTED NORM 90 EXIT");
        assertThat(word(decided.get(risky))).isEqualTo("ACCEPTED NORM 90 EXIT");
        assertThat(word(decided.get(social))).isEqualTo("ACCEPTED SHNSU 90 CONTINUE");
        assertThat(word(decided.get(silent))).isEqualTo("MISSING SHNOR 90 INTENSIFY");
    }

    private static String word(SessionDecision decision) {
        return decision.reportState() + " " + decision.statusNow() + " " + decision.programmeDone() + " "
                + decision.outcome();
    }

    private void theInformationIsSignedAndTheYearCloses() {
        liveUntil(LocalDate.of(YEAR + 1, 1, 24));
        AnnualInformation information =
                coordinator().call(() -> results.year(cycle)).information();
        assertThat(information).as("annual information; open: " + open()).isNotNull();
        assertThat(information.state()).isEqualTo(AnnualState.SIGNED);
        Map<String, BigDecimal> figures = information.figures().stream()
                .filter(figure -> figure.value() != null)
                .collect(Collectors.toMap(Figure::code, Figure::value));
        assertThat(figure(figures, "supported")).isEqualTo(5);
        assertThat(figure(figures, "reports_accepted")).isEqualTo(3);
        assertThat(figure(figures, "outcome_exit")).isEqualTo(2);
        assertThat(figure(figures, "outcome_continue")).isEqualTo(1);
        assertThat(figure(figures, "outcome_intensify")).isEqualTo(1);
        assertThat(cycles.cycle(cycle).status()).isEqualTo(CycleStatus.CLOSED);
        assertThat(caseOf(silent).outcome()).isEqualTo(Outcome.INTENSIFY);
        assertThat(List.of(
                        caseOf(disputed).status(),
                        caseOf(silent).status(),
                        caseOf(leaving).status()))
                .containsExactly(CaseStatus.CLOSED, CaseStatus.CLOSED, CaseStatus.WITHDRAWN);
        assertThat(preventionOf(steady)).isEqualTo("DONE");
        assertThat(preventionOf(leaving)).isEqualTo("WITHDRAWN");
        assertThat(ended("userTask_signAnnualInformation", "DONE"))
                .as("returned once")
                .isEqualTo(2);
        assertThat(ended("userTask_writeSchoolReport", "CANCELLED"))
                .as("the missing report")
                .isEqualTo(1);
        assertThat(registeredOrders())
                .as("orders of the year")
                .contains("CRITERIA", "SCHOOL_LIST", "PLAN", "PREVENTION_CONTROL");
        theYearKeepsWhatItLeft();
        everyStageDidTheWorkOfItsRow();
        assertThat(open()).as("tasks after the close").isEmpty();
        assertThat(running()).as("instances after the close").isEmpty();
    }

    /** A stage and a row about the same thing are one piece of work: no stage leaves its row waiting. */
    private void everyStageDidTheWorkOfItsRow() {
        assertThat(linkedPlan.doneByStages(plan)).containsExactlyInAnyOrderElementsOf(Stage.keys());
        assertThat(linkedPlan.leftByStages(plan))
                .as("the silent school never reported: the row has work of its own now")
                .isEqualTo(Map.of("Отчёт другой школы", "YEAR_CLOSED"));
        liveOn(today.plusDays(1));
        assertThat(linkedPlan.tasksOf(plan))
                .as("tasks of measures: that row's, and that of the row beside the stages")
                .isEqualTo(2);
        assertThat(jdbc.sql("select step from cycle_stage_done where cycle_id = ? and step <> ''")
                        .param(cycle)
                        .query(String.class)
                        .list())
                .as("steps of prevention")
                .containsOnlyOnceElementsOf(StageSteps.of(Stage.PREVENTION).stream()
                        .filter(step -> step != DeadlineKind.PREVENTION_PLACEMENT)
                        .map(Enum::name)
                        .toList())
                .contains(DeadlineKind.PREVENTION_PLACEMENT.name());
    }

    /** Only the silent school left work behind, and the list of the next year says which. */
    private void theYearKeepsWhatItLeft() {
        assertThat(closedYears.of(cycle))
                .extracting(Remainder::schoolId)
                .as("schools that left something")
                .containsExactly(silent);
        assertThat(closedYears.before(place.id(), YEAR + 1))
                .filteredOn(remainder -> silent.equals(remainder.schoolId()))
                .singleElement()
                .satisfies(remainder -> {
                    assertThat(remainder.outcome()).isEqualTo(Outcome.INTENSIFY);
                    assertThat(remainder.unfinished())
                            .extracting(UnfinishedWork::stage)
                            .contains("monitoring", "interim", "repeat", "report");
                });
        assertThat(closedYears.before(place.id(), YEAR))
                .as("there was no year before")
                .isEmpty();
    }

    private static int figure(Map<String, BigDecimal> figures, String code) {
        return figures.getOrDefault(code, BigDecimal.ZERO).intValue();
    }

    private long ended(String taskKey, String state) {
        return jdbc.sql("select count(*) from inbox_task where cycle_id = ? and task_key = ? and state = ?")
                .params(cycle, taskKey, state)
                .query(Long.class)
                .single();
    }

    private List<String> registeredOrders() {
        return jdbc.sql("select kind from official_order where cycle_id = ? and status = 'REGISTERED'")
                .param(cycle)
                .query(String.class)
                .list();
    }

    private String preventionOf(UUID school) {
        return jdbc.sql("select state from school_prevention where cycle_id = ? and school_id = ?")
                .params(cycle, school)
                .query(String.class)
                .single();
    }

    private List<String> running() {
        return SystemContext.call(
                "test of a year", () -> runtime.createProcessInstanceQuery().tenantIdIn(place.slug()).list().stream()
                        .filter(instance -> !instance.getBusinessKey().contains("-plan-"))
                        .map(instance -> instance.getProcessDefinitionId() + " " + instance.getBusinessKey())
                        .toList());
    }

    /** Week by week, people do what is due within twelve days. */
    private void liveUntil(LocalDate day) {
        while (today.isBefore(day)) {
            LocalDate nextWeek = today.plusWeeks(1);
            today = nextWeek.isAfter(day) ? day : nextWeek;
            liveOn(today);
        }
    }

    private void liveOn(LocalDate day) {
        work.day(day, place.slug(), cycle, this::isDoneNow, cast::actorOf, answers::to);
    }

    private boolean isDoneNow(InboxTask task) {
        LocalDate due = task.dueDay();
        boolean near = due == null || !due.isAfter(today.plusDays(DAYS_BEFORE_DUE));
        return near && !isKeptSilent(task) && !waitsForSchools(task);
    }

    private boolean isKeptSilent(InboxTask task) {
        return silent.equals(task.schoolId())
                && (task.processKey().equals("school-monitoring")
                        || task.taskKey().equals("userTask_writeSchoolReport"));
    }

    private boolean waitsForSchools(InboxTask task) {
        return task.taskKey().equals("userTask_closeCollection")
                && tasks.ofCycle(cycle).stream()
                        .anyMatch(other ->
                                other.processKey().equals("school-monitoring") && !silent.equals(other.schoolId()));
    }

    private SignedIn coordinator() {
        return cast.the(Role.COORDINATOR);
    }

    private SupportCaseView caseOf(UUID school) {
        return cases.find(cycle, school)
                .orElseThrow(() -> new AssertionError(today + ": no case of " + nameOf(school)));
    }

    private ProgrammeView programmeOf(UUID school) {
        return programmes
                .ofCase(caseOf(school).caseId())
                .orElseThrow(() -> new AssertionError(
                        today + ": no programme of " + nameOf(school) + "; open: " + openOf(school)));
    }

    private String nameOf(UUID school) {
        return "school " + (place.schools().indexOf(school) + 1);
    }

    private List<String> open() {
        return tasks.ofCycle(cycle).stream().map(InboxTask::taskKey).toList();
    }

    private List<String> openOf(UUID school) {
        return tasks.ofSchool(school).stream().map(InboxTask::taskKey).toList();
    }

    /** The day on which a task of the school, open or done, was due. */
    private LocalDate dueOf(String taskKey, UUID school) {
        List<InboxTask> known = tasks.ofSchool(cycle, school);
        return known.stream()
                .filter(task -> task.taskKey().equals(taskKey))
                .findFirst()
                .map(InboxTask::dueDay)
                .orElseThrow(() -> new AssertionError(today + ": " + nameOf(school) + " never had " + taskKey + ", but "
                        + known.stream().map(InboxTask::taskKey).toList()));
    }

    /** @param school null for a task of the municipality */
    private InboxTask theOpen(String taskKey, UUID school) {
        return tasks.ofCycle(cycle).stream()
                .filter(task -> task.taskKey().equals(taskKey) && (school == null || school.equals(task.schoolId())))
                .findFirst()
                .orElseThrow(() -> new AssertionError(today + ": " + taskKey + " is not open, but "
                        + tasks.ofCycle(cycle).stream()
                                .map(task -> task.taskKey() + " " + task.businessKey())
                                .toList()));
    }
}
