package org.opora.home;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.opora.cycle.Board;
import org.opora.cycle.Cell;
import org.opora.cycle.CellState;
import org.opora.cycle.CyclePages;
import org.opora.report.TestYears;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The board says of a stage what the home page says of its steps: not done before its order, not asked where passed by. */
@OporaTest
class SchoolBoardTests {

    @Autowired
    TestMunicipalities municipalities;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestYears years;

    @Autowired
    HomeWorld world;

    @Autowired
    CyclePages pages;

    @Autowired
    JdbcClient jdbc;

    private TestMunicipalities.Made place;
    private UUID cycle;
    private UUID school;

    @BeforeEach
    void year() {
        place = municipalities.withSchools(2);
        cycle = years.supported(place, 2027);
        world.on(cycle, Stage.values());
        school = place.schools().get(0);
    }

    @Test
    void aProgrammeLeftAsItIsNeedsNeitherExpertiseNorApprovalNorPublication() {
        UUID supportCase = years.caseOf(cycle, school);
        Stage[] passedBy = {Stage.EXPERTISE, Stage.REGIONAL_EXPERTISE, Stage.APPROVAL, Stage.PUBLICATION};
        world.task(place, cycle, school, supportCase, "userTask_updateProgramme", "director", true, day(5, 20));

        assertThat(cells(school, passedBy)).hasSize(4).containsOnly(CellState.NONE);
        assertThat(cells(school, Stage.REPORT)).containsExactly(CellState.LATER);
        assertThat(cells(place.schools().get(1), passedBy)).hasSize(4).containsOnly(CellState.LATER);

        world.task(place, cycle, school, supportCase, "userTask_checkPlacement", "coordinator", false, day(5, 31));
        assertThat(cells(school, passedBy)).hasSize(4).containsOnly(CellState.LATER);
    }

    @Test
    void onlyTheRegisteredOrderEndsAStageThatAnOrderEnds() {
        world.ofStage(
                Stage.CRITERIA,
                world.task(place, cycle, null, null, "userTask_defineCriteria", "coordinator", true, day(4, 1)));
        assertThat(own(Stage.CRITERIA)).isEqualTo(CellState.NOW);
        assertThat(own(Stage.PLAN)).isEqualTo(CellState.LATER);

        done(Stage.CRITERIA, day(4, 20));
        assertThat(own(Stage.CRITERIA)).isEqualTo(CellState.DONE);
    }

    @Test
    void aSchoolWaitsForNothingThatIsOverForTheYear() {
        jdbc.sql("delete from support_case where school_id = ?")
                .param(place.schools().get(1))
                .update();
        UUID preventionOnly = place.schools().get(1);
        assertThat(cells(preventionOnly, Stage.PLAN)).containsExactly(CellState.LATER);
        assertThat(cells(school, Stage.SEMINAR, Stage.RECOMMENDATIONS))
                .containsExactly(CellState.LATER, CellState.LATER);

        done(Stage.PLAN, day(5, 19));
        ownTask(Stage.SEMINAR, "userTask_holdSeminar", true);
        ownTask(Stage.RECOMMENDATIONS, "userTask_giveRecommendations", true);

        assertThat(cells(preventionOnly, Stage.PLAN)).containsExactly(CellState.NONE);
        assertThat(cells(school, Stage.SEMINAR, Stage.RECOMMENDATIONS)).containsExactly(CellState.NONE, CellState.NONE);
        world.ofStage(
                Stage.RECOMMENDATIONS,
                world.task(place, cycle, school, null, "userTask_answerRecommendation", "director", false, day(9, 1)));
        assertThat(cells(school, Stage.RECOMMENDATIONS)).doesNotContain(CellState.NONE);
    }

    private void ownTask(Stage stage, String key, boolean done) {
        world.ofStage(stage, world.task(place, cycle, null, null, key, "coordinator", done, day(5, 31)));
    }

    private void done(Stage stage, LocalDate day) {
        jdbc.sql("insert into cycle_stage_done (cycle_id, stage, step, done_on, evidence) values (?, ?, '', ?, '№ 7')")
                .params(cycle, stage.key(), day)
                .update();
    }

    private List<CellState> cells(UUID ofSchool, Stage... stages) {
        return board().rows().stream()
                .filter(row -> row.schoolId().equals(ofSchool))
                .flatMap(row -> row.cells().stream())
                .filter(cell -> List.of(stages).contains(cell.stage()))
                .map(Cell::state)
                .toList();
    }

    private CellState own(Stage stage) {
        return board().own().stream()
                .filter(cell -> cell.stage() == stage)
                .map(Cell::state)
                .findFirst()
                .orElseThrow();
    }

    private Board board() {
        return accounts.inMunicipality(place.id(), Role.COORDINATOR)
                .call(() -> pages.page(cycle))
                .board();
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2027, month, day);
    }
}
