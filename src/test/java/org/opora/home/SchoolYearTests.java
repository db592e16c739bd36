package org.opora.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.TestMunicipalities;
import org.opora.account.Role;
import org.opora.account.TestAccounts;
import org.opora.bpmn.Stage;
import org.opora.cycle.Cycles;
import org.opora.home.ChecklistLine.State;
import org.opora.home.SchoolHome.ExpertWord;
import org.opora.home.SchoolHome.MissingProof;
import org.opora.report.TestYears;
import org.opora.supportcase.SupportCases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A school's year as a checklist: what is done, what is to do, which dated steps are still to come. */
@OporaTest
class SchoolYearTests {

    private static final LocalDate JULY = LocalDate.of(2027, 7, 10);

    @Autowired
    SchoolYear schoolYear;

    @Autowired
    TestMunicipalities municipalities;

    @Autowired
    TestYears years;

    @Autowired
    SchoolHomes schoolHomes;

    @Autowired
    HomeWorld world;

    @Autowired
    Cycles cycles;

    @Autowired
    SupportCases cases;

    @Autowired
    TestAccounts accounts;

    @Autowired
    JdbcClient jdbc;

    private TestMunicipalities.Made place;
    private UUID cycle;
    private UUID school;
    private UUID supportCase;

    @BeforeEach
    void year() {
        place = municipalities.withSchools(1);
        cycle = years.supported(place, 2027);
        world.on(cycle, Stage.values());
        school = place.schools().get(0);
        supportCase = years.caseOf(cycle, school);
    }

    @Test
    void saysWhatIsLateWhatIsOpenWhatComesAndWhatIsDone() {
        world.task(place, cycle, school, supportCase, "userTask_draftProgramme", "director", true, day(5, 30));
        world.task(place, cycle, school, null, "userTask_analyseSchoolPrevention", "director", true, day(5, 14));
        world.task(place, cycle, school, null, "userTask_acquaint", "director", false, day(7, 1));
        world.task(place, cycle, school, supportCase, "userTask_answerRemarks", "director", false, day(8, 25));
        world.task(place, cycle, school, supportCase, "userTask_checkSchoolReport", "coordinator", false, day(7, 1));

        List<ChecklistLine> lines = lines(JULY);

        assertThat(lines)
                .extracting(ChecklistLine::state, ChecklistLine::name, ChecklistLine::day)
                .containsExactly(
                        tuple(State.OVERDUE, "Задача userTask_acquaint", day(7, 1)),
                        tuple(State.NOW, "Задача userTask_answerRemarks", day(8, 25)),
                        tuple(State.LATER, "home.step.PREVENTION_PLACEMENT", day(8, 25)),
                        tuple(State.LATER, "home.step.APPROVAL", day(8, 31)),
                        tuple(State.LATER, "home.step.PUBLICATION", day(9, 14)),
                        tuple(State.LATER, "home.step.REPEAT_MONITORING", day(11, 15)),
                        tuple(State.LATER, "home.step.REPEAT_PROGRESS", day(11, 15)),
                        tuple(State.LATER, "home.step.PREVENTION_REPEAT", day(11, 30)),
                        tuple(State.LATER, "home.step.SCHOOL_REPORT", day(12, 13)),
                        tuple(State.LATER, "home.step.SESSION", day(12, 20)),
                        tuple(State.DONE, "Задача userTask_draftProgramme", day(5, 30)),
                        tuple(State.DONE, "Задача userTask_analyseSchoolPrevention", day(5, 14)));
    }

    @Test
    void aSchoolThatLeftTheYearIsAskedForNothingMore() {
        world.task(place, cycle, school, null, "userTask_analyseSchoolPrevention", "director", true, day(5, 14));
        jdbc.sql("update support_case set status = 'WITHDRAWN' where id = ?")
                .param(supportCase)
                .update();
        UUID work = UUID.randomUUID();
        jdbc.sql("insert into school_prevention (id, version, municipality_id, cycle_id, school_id, state, opened_on,"
                        + " first_analysis_missed) values (?, 0, ?, ?, ?, 'OPEN', ?, false)")
                .params(work, place.id(), cycle, school, day(4, 6))
                .update();
        assertThat(names(JULY)).contains("home.step.PREVENTION_PLACEMENT", "home.step.PREVENTION_REPEAT");

        jdbc.sql("update school_prevention set state = 'WITHDRAWN' where id = ?")
                .param(work)
                .update();
        assertThat(names(JULY)).isEmpty();
        assertThat(lines(JULY))
                .as("what it has done stays")
                .extracting(ChecklistLine::state)
                .containsExactly(State.DONE);
    }

    @Test
    void takesTheMunicipalitysOwnDates() {
        jdbc.sql("insert into deadline_rule (municipality_id, year, kind, due, changed_by) values (?, 2027,"
                        + " 'SCHOOL_REPORT', ?, ?)")
                .params(place.id(), day(12, 10), UUID.randomUUID())
                .update();
        assertThat(lines(JULY))
                .extracting(ChecklistLine::name, ChecklistLine::day)
                .contains(tuple("home.step.SCHOOL_REPORT", day(12, 10)));
    }

    @Test
    void aStepWhoseDayWentByIsStillToComeWhileEarlierWorkIsLate() {
        world.task(place, cycle, school, supportCase, "userTask_assessRisks", "director", true, day(5, 24));
        world.task(place, cycle, school, supportCase, "userTask_draftProgramme", "director", false, day(5, 31));

        assertThat(names(LocalDate.of(2027, 9, 5)))
                .contains("home.step.REVISION", "home.step.APPROVAL")
                .doesNotContain("home.step.INTERVIEW", "home.step.RESPONSIBLE", "home.step.RISK_PROFILE");
    }

    /** The municipality's monitoring asks every supported school in November, wherever the school's own work has come. */
    @Test
    void aSchoolThatJoinedLateSeesTheStepsAheadThoughTheRepeatMonitoringHasOpened() {
        LocalDate november = LocalDate.of(2027, 11, 20);
        world.task(place, cycle, school, supportCase, "userTask_appointResponsible", "director", true, day(10, 5));
        world.ofStage(
                Stage.REPEAT,
                world.task(place, cycle, school, null, "userTask_enterSchoolData", "director", false, day(11, 25)));
        assertThat(names(november)).contains("home.step.INTERVIEW", "home.step.RISK_PROFILE", "home.step.PUBLICATION");

        world.task(place, cycle, school, supportCase, "userTask_draftProgramme", "director", true, day(11, 1));
        assertThat(names(november))
                .contains("home.step.REVISION", "home.step.APPROVAL", "home.step.PUBLICATION")
                .doesNotContain("home.step.INTERVIEW", "home.step.MINUTES", "home.step.RISK_PROFILE");
    }

    @Test
    void aTrackTwoSchoolIsAskedForARoadmapInsteadOfAProgramme() {
        jdbc.sql("update support_case set track_1 = false, track_2 = true where id = ?")
                .param(supportCase)
                .update();
        assertThat(names(LocalDate.of(2027, 4, 1)))
                .contains("home.step.RISK_ZONE_INTERVIEW", "home.step.DEFICIT_ROADMAP", "home.step.SCHOOL_REPORT")
                .doesNotContain("home.step.INTERVIEW", "home.step.PROGRAMME", "home.step.APPROVAL");
    }

    @Test
    void aWithdrawnSchoolKeepsOnlyWhatEverySchoolDoes() {
        jdbc.sql("update support_case set status = 'WITHDRAWN' where id = ?")
                .param(supportCase)
                .update();
        world.ofStage(
                Stage.MONITORING,
                world.task(place, cycle, school, null, "userTask_confirmResults", "director", true, day(5, 8)));
        world.task(place, cycle, school, null, "userTask_analyseSchoolPrevention", "director", true, day(5, 14));
        assertThat(names(JULY)).containsExactly("home.step.PREVENTION_PLACEMENT", "home.step.PREVENTION_REPEAT");
    }

    @Test
    void aStageSwitchedOffIsNotForetold() {
        jdbc.sql("update cycle_stage set enabled = false where cycle_id = ? and stage in ('repeat', 'prevention')")
                .param(cycle)
                .update();
        assertThat(names(JULY))
                .contains("home.step.SCHOOL_REPORT")
                .doesNotContain(
                        "home.step.REPEAT_MONITORING",
                        "home.step.REPEAT_PROGRESS",
                        "home.step.PREVENTION_PLACEMENT",
                        "home.step.PREVENTION_REPEAT");
    }

    @Test
    void whatWasAnsweredInJuneIsAskedAgainInNovember() {
        world.ofStage(
                Stage.INTERIM,
                world.task(place, cycle, school, null, "userTask_writeSchoolAnalysis", "director", true, day(6, 18)));
        assertThat(names(LocalDate.of(2027, 6, 19)))
                .contains("home.step.REPEAT_MONITORING")
                .doesNotContain("home.step.INTERIM_MONITORING");
    }

    @Test
    void theAddressForPreventionIsNotTheAddressOfTheProgramme() {
        world.task(place, cycle, school, null, "userTask_giveAddress", "director", false, day(8, 25));
        assertThat(names(JULY)).contains("home.step.PUBLICATION").doesNotContain("home.step.PREVENTION_PLACEMENT");
    }

    @Test
    void whatBelongsToNoYearStandsOnceInTheEarliestRunningOne() {
        UUID next = years.supported(place, 2028);
        world.on(next, Stage.values());
        world.task(place, cycle, school, supportCase, "userTask_writeSchoolReport", "director", false, day(12, 13));
        world.task(place, null, school, null, "userTask_reportSchoolMeasure", "director", false, day(11, 1));
        world.task(place, null, school, null, "userTask_acceptSchoolMeasure", "director", true, day(10, 1));

        List<SchoolHome> homes = schoolHomes.of(school);

        assertThat(homes).extracting(SchoolHome::year).containsExactly(2027, 2028);
        assertThat(homes.get(0).in(State.NOW, State.OVERDUE))
                .extracting(ChecklistLine::name)
                .containsExactlyInAnyOrder("Задача userTask_reportSchoolMeasure", "Задача userTask_writeSchoolReport");
        assertThat(homes.get(1).in(State.NOW, State.OVERDUE)).isEmpty();
    }

    /** An urgent interview is not confirmed by the school: the minutes tell that it took place. */
    @Test
    void anInterviewWhoseMinutesAreSignedIsNotToComeEvenBeforeItsDay() {
        world.ofStage(
                Stage.INTERVIEW,
                world.task(
                        place,
                        cycle,
                        school,
                        supportCase,
                        "userTask_signInterviewMinutes",
                        "director",
                        true,
                        day(2, 1)));
        assertThat(names(day(2, 2)))
                .contains("home.step.RISK_PROFILE", "home.step.RESPONSIBLE")
                .doesNotContain("home.step.INTERVIEW", "home.step.MINUTES");
    }

    @Test
    void aProgrammeLeftAsItIsNeedsNeitherExpertiseNorApprovalNorPublication() {
        world.task(place, cycle, school, supportCase, "userTask_updateProgramme", "director", true, day(5, 20));

        assertThat(lines(JULY))
                .filteredOn(line -> line.state() == State.NOT_NEEDED)
                .extracting(ChecklistLine::name)
                .containsExactly("home.step.REVISION", "home.step.APPROVAL", "home.step.PUBLICATION");
        world.task(place, cycle, school, supportCase, "userTask_checkPlacement", "coordinator", false, day(5, 31));
        assertThat(names(JULY)).contains("home.step.APPROVAL", "home.step.PUBLICATION");
    }

    @Test
    void eachYearShowsItsOwnReviewAndItsOwnProofs() {
        UUID next = years.supported(place, 2028);
        world.on(next, Stage.values());
        UUID expert = accounts.inMunicipality(place.id(), Role.EXPERT).accountId();
        UUID review = world.review(place, cycle, school, supportCase, expert, "ACCEPTED");
        world.withRequiredFile(world.task(
                place, cycle, school, supportCase, "userTask_writeSchoolReport", "director", false, day(12, 13)));
        world.withRequiredFile(
                world.task(place, null, school, null, "userTask_reportSchoolMeasure", "director", false, day(11, 1)));

        List<SchoolHome> homes = schoolHomes.of(school);

        assertThat(homes).extracting(SchoolHome::year).containsExactly(2027, 2028);
        assertThat(homes.get(0).word())
                .isNotNull()
                .extracting(ExpertWord::reviewId)
                .isEqualTo(review);
        assertThat(homes.get(0).proofs())
                .extracting(MissingProof::what)
                .containsExactly("Задача userTask_reportSchoolMeasure", "Задача userTask_writeSchoolReport");
        assertThat(homes.get(1).word()).isNull();
        assertThat(homes.get(1).proofs()).isEmpty();
    }

    @Test
    void whatBelongsToNoYearIsSeenWhileNoYearRuns() {
        world.task(place, null, school, null, "userTask_reportSchoolMeasure", "director", false, day(11, 1));
        jdbc.sql("update cycle set status = 'CLOSED' where id = ?").param(cycle).update();

        assertThat(schoolHomes.of(school)).singleElement().satisfies(home -> {
            assertThat(home.year()).isNull();
            assertThat(home.lines())
                    .extracting(ChecklistLine::name)
                    .containsExactly("Задача userTask_reportSchoolMeasure");
        });
    }

    private List<String> names(LocalDate today) {
        return lines(today).stream()
                .filter(line -> line.state() == State.LATER)
                .map(ChecklistLine::name)
                .toList();
    }

    private List<ChecklistLine> lines(LocalDate today) {
        return schoolYear.of(
                school, cycles.cycle(cycle), cases.find(cycle, school).orElse(null), today, List.of());
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2027, month, day);
    }
}
