package org.opora.review.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opora.engine.ProcessRun;
import org.opora.engine.ProcessTestEngine;

/** Every way out of every step of the expertise of a programme. */
class ProgrammeReviewProcessTests {

    private static final String FIRST = "00000000-0000-0000-0000-0000000000a1";
    private static final String SECOND = "00000000-0000-0000-0000-0000000000a2";

    @RegisterExtension
    static final ProcessTestEngine process = ProcessTestEngine.of("programme-review");

    private int reviews = 2;
    private boolean another;

    @BeforeEach
    void steps() {
        reviews = 2;
        another = false;
        process.idle("planDeadlinesDelegate", "releaseLateExpertsDelegate", "openNextRoundDelegate");
        process.delegate("openReviewDelegate", execution -> {
            execution.setVariable("reviewId", "00000000-0000-0000-0000-0000000000f1");
            execution.setVariable("completenessDue", process.date("2027-06-02"));
            execution.setVariable("anotherExpert", false);
        });
        process.delegate("planReviewsDelegate", execution -> {
            execution.setVariable("reviewCount", reviews);
            execution.setVariable("reviewDue", process.date("2027-06-10"));
            execution.setVariable("reviewLatest", process.date("2100-06-15"));
        });
        process.delegate("pickExpertDelegate", execution -> {
            int place = (Integer) execution.getVariable("loopCounter");
            execution.setVariableLocal("expertId", place == 0 ? FIRST : SECOND);
            execution.setVariableLocal("interestDeclared", false);
        });
        process.delegate("evaluateVerdictDelegate", execution -> {
            execution.setVariable("anotherExpert", another);
            execution.setVariable("expertsDue", process.date("2027-06-12"));
            execution.setVariable("summaryDue", process.date("2027-06-12"));
        });
    }

    @Test
    void acceptsAProgrammeAfterTwoReviews() {
        ProcessRun run = atSummary();

        conclude(run, "ACCEPTED", false).endedAt("endEvent_accepted");

        assertThat(run.lastValue("verdict")).isEqualTo("ACCEPTED");
    }

    @Test
    void acceptsAProgrammeWithRemarks() {
        conclude(atSummary(), "ACCEPTED_WITH_REMARKS", false).endedAt("endEvent_acceptedWithRemarks");
    }

    @Test
    void givesEachExpertTheirOwnTask() {
        ProcessRun run = named(started());

        List<Task> tasks = process.engine().getTaskService().createTaskQuery().list();

        assertThat(tasks).extracting(Task::getAssignee).containsExactlyInAnyOrder(FIRST, SECOND);
        assertThat(tasks).extracting(Task::getDueDate).containsOnly(process.date("2027-06-10"));
        run.doesNotWaitAt("userTask_summarizeReview");
    }

    @Test
    void anIncompleteSetGoesBackToTheSchoolAndIsCheckedAgain() {
        ProcessRun run = started();

        run.complete(
                "userTask_checkCompleteness",
                Map.of("setComplete", false, "reviseDue", process.date("2027-06-09"), "reviseReason", "INCOMPLETE"));

        assertThat(run.task("userTask_reviseProgramme").getDueDate()).isEqualTo(process.date("2027-06-09"));
        run.complete("userTask_reviseProgramme", Map.of()).waitsAt("userTask_checkCompleteness");
    }

    @Test
    void theHeadPermitsAnExpertInSpiteOfAnObstacle() {
        ProcessRun run = started();
        run.complete("userTask_checkCompleteness", complete());
        run.complete("userTask_nameExperts", Map.of("permitNeeded", true)).waitsAt("userTask_permitExpert");

        run.complete("userTask_permitExpert", Map.of("permitGiven", true)).waitsAt("userTask_declareInterest");
    }

    @Test
    void theHeadRefusesAnExpertAndOthersAreNamed() {
        ProcessRun run = started();
        run.complete("userTask_checkCompleteness", complete());
        run.complete("userTask_nameExperts", Map.of("permitNeeded", true));

        run.complete("userTask_permitExpert", Map.of("permitGiven", false)).waitsAt("userTask_nameExperts");
    }

    @Test
    void anExpertWithAnInterestWithdrawsAndAnotherIsNamed() {
        ProcessRun run = named(started());
        another = true;

        run.complete("userTask_declareInterest", Map.of("interestDeclared", true));
        run.complete("userTask_declareInterest", Map.of("interestDeclared", false));
        run.complete("userTask_reviewProgramme", Map.of());

        run.passed("endEvent_expertWithdrew").waitsAt("userTask_nameExperts");
    }

    @Test
    void opposedOpinionsCallForAThirdExpert() {
        ProcessRun run = named(started());
        another = true;
        reviewed(run).waitsAt("userTask_nameExperts");
        another = false;
        reviews = 1;

        run.complete("userTask_nameExperts", Map.of("permitNeeded", false));
        run.complete("userTask_declareInterest", Map.of("interestDeclared", false));
        run.complete("userTask_reviewProgramme", Map.of()).waitsAt("userTask_summarizeReview");
    }

    @Test
    void reviewsThatAreLateAreGivenUp() {
        ProcessRun run = named(started());
        run.complete("userTask_declareInterest", Map.of("interestDeclared", false));
        another = true;

        run.fireTimer("boundaryEvent_reviewsLate");

        run.passed("serviceTask_releaseLateExperts")
                .waitsAt("userTask_nameExperts")
                .doesNotWaitAt("userTask_declareInterest", "userTask_reviewProgramme");
    }

    @Test
    void aReturnedProgrammeIsRevisedAndReadAgain() {
        ProcessRun run = atSummary();

        conclude(run, "REJECTED", false).waitsAt("userTask_reviseProgramme");

        run.complete("userTask_reviseProgramme", Map.of())
                .passed("serviceTask_openNextRound")
                .waitsAt("userTask_checkCompleteness");
    }

    @Test
    void afterTheThirdReturnTheHeadAccepts() {
        ProcessRun run = conclude(atSummary(), "REJECTED", true).waitsAt("userTask_decideByHead");

        run.complete("userTask_decideByHead", Map.of("verdict", "ACCEPTED_WITH_REMARKS"))
                .endedAt("endEvent_acceptedByHead");
    }

    @Test
    void afterTheThirdReturnTheHeadRejects() {
        ProcessRun run = conclude(atSummary(), "REJECTED", true);

        run.complete("userTask_decideByHead", Map.of("verdict", "REJECTED")).endedAt("endEvent_notAccepted");
    }

    private static ProcessRun started() {
        return process.start("rybinsk-2027-1/ermakovo", Map.of("programmeId", "00000000-0000-0000-0000-0000000000e1"))
                .runJobs()
                .waitsAt("userTask_checkCompleteness");
    }

    private static Map<String, Object> complete() {
        return Map.of("setComplete", true, "expertsDue", process.date("2027-06-03"));
    }

    private static ProcessRun named(ProcessRun run) {
        return run.complete("userTask_checkCompleteness", complete())
                .complete("userTask_nameExperts", Map.of("permitNeeded", false))
                .waitsAt("userTask_declareInterest");
    }

    private static ProcessRun reviewed(ProcessRun run) {
        for (int expert = 0; expert < 2; expert++) {
            run.complete("userTask_declareInterest", Map.of("interestDeclared", false));
            run.complete("userTask_reviewProgramme", Map.of());
        }
        return run;
    }

    private static ProcessRun atSummary() {
        return reviewed(named(started())).waitsAt("userTask_summarizeReview");
    }

    private static ProcessRun conclude(ProcessRun run, String verdict, boolean lastReturn) {
        return run.complete(
                "userTask_summarizeReview",
                Map.of(
                        "verdict", verdict,
                        "lastReturn", lastReturn,
                        "reviseReason", verdict,
                        "headDue", process.date("2027-06-20"),
                        "reviseDue", process.date("2027-06-20")));
    }
}
