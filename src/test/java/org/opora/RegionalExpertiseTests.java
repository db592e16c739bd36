package org.opora;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opora.account.Role;
import org.opora.account.TestAccounts;
import org.opora.bpmn.Stage;
import org.opora.calendar.MovableClock;
import org.opora.engine.TestJobs;
import org.opora.inbox.InboxTask;
import org.opora.review.EnterRegionalExpertise;
import org.opora.review.RegionalConclusion;
import org.opora.review.RegionalRemark;
import org.opora.review.Verdict;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The regional conclusion comes before its date: the coordinator enters it on the page of the expertise. */
@OporaTest
class RegionalExpertiseTests {

    private static final LocalDate MAY = LocalDate.of(2027, 5, 20);

    @Autowired
    private TestMunicipalities municipalities;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private SchoolWork schools;

    @Autowired
    private EnterRegionalExpertise enter;

    @Autowired
    private TestJobs jobs;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void clockBack() {
        clock.reset();
    }

    @Test
    void aCaseThatWaitsForTheRegionGoesOnAsSoonAsItsConclusionIsEntered() {
        TestMunicipalities.Made place = municipalities.withSchools(2);
        YearlyCast cast = new YearlyCast(accounts, place);
        SchoolWork.Course course = atTheRegion(place, cast);
        assertThat(schools.open(course)).as("the region still has time").isEmpty();

        UUID review = jdbc.sql("select id from review where case_id = ?")
                .param(course.caseId())
                .query(UUID.class)
                .single();
        cast.the(Role.COORDINATOR)
                .run(() -> enter.receiveEarly(
                        review,
                        new RegionalConclusion(
                                "114",
                                MAY,
                                Verdict.ACCEPTED_WITH_REMARKS,
                                List.of(new RegionalRemark(null, false, "Уточните показатель")))));
        jobs.settle(place.slug());

        assertThat(schools.open(course)).containsExactly("userTask_answerRemarks");
    }

    private SchoolWork.Course atTheRegion(TestMunicipalities.Made place, YearlyCast cast) {
        SchoolWork.Course course = schools.start(
                place, cast, MAY, Stage.PROGRAMME, Stage.EXPERTISE, Stage.REGIONAL_EXPERTISE, Stage.APPROVAL);
        schools.on(
                MAY,
                course,
                task -> answers(cast, task),
                "assessRisks",
                "draftProgramme",
                "checkPlacement",
                "checkCompleteness",
                "nameExperts",
                "declareInterest",
                "reviewProgramme",
                "summarizeReview");
        return course;
    }

    private static Map<String, Object> answers(YearlyCast cast, InboxTask task) {
        return switch (task.taskKey()) {
            case "userTask_nameExperts" ->
                Map.of(
                        "experts",
                        List.of(cast.expert(1).toString(), cast.expert(2).toString()));
            case "userTask_reviewProgramme" -> ReviewSheet.of("2", "ACCEPT");
            default -> Map.of();
        };
    }
}
