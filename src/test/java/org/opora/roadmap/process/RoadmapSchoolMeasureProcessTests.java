package org.opora.roadmap.process;

import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opora.bpmn.Messages;
import org.opora.engine.ProcessRun;
import org.opora.engine.ProcessTestEngine;

/** Every way through "roadmap-school-measure", one school's part in a measure. */
class RoadmapSchoolMeasureProcessTests {

    @RegisterExtension
    static final ProcessTestEngine process = ProcessTestEngine.of("roadmap-school-measure");

    @BeforeEach
    void thePlanRuns() {
        paused(false);
    }

    @Test
    void doesNotOpenWhileThePlanIsPaused() {
        paused(true);
        ProcessRun run = started()
                .fireTimer("timer_waitForSchoolOpening")
                .waitsAt("event_schoolResumed")
                .neverPassed("userTask_reportSchoolMeasure");
        paused(false);
        run.message(Messages.ROADMAP_RESUMED).waitsAt("userTask_reportSchoolMeasure");
    }

    @Test
    void waitsOnWhenItIsPausedAgainAtTheSameMoment() {
        paused(true);
        started()
                .fireTimer("timer_waitForSchoolOpening")
                .message(Messages.ROADMAP_RESUMED)
                .waitsAt("event_schoolResumed");
    }

    @Test
    void opensOnTheSchoolsOwnDay() {
        started().waitsAt("timer_waitForSchoolOpening").doesNotWaitAt("userTask_reportSchoolMeasure");
    }

    @Test
    void comesBackToTheSchoolUntilItIsAccepted() {
        Date due = process.date("2027-06-01");
        opened().complete("userTask_reportSchoolMeasure", Map.of("schoolAcceptanceDue", due))
                .complete("userTask_acceptSchoolMeasure", Map.of("accepted", false))
                .complete("userTask_reportSchoolMeasure", Map.of("schoolAcceptanceDue", due))
                .complete("userTask_acceptSchoolMeasure", Map.of("accepted", true))
                .endedAt("endEvent_schoolMeasure");
    }

    @Test
    void endsWhenTheMeasureIsClosedWithoutIt() {
        opened().message(Messages.MEASURE_CLOSED).endedAt("endEvent_measureClosed");
    }

    @Test
    void endsWhenTheRowIsNoLongerAboutTheSchool() {
        opened().message(Messages.ROW_AMENDED).endedAt("endEvent_rowAmended");
    }

    @Test
    void endsWithThePlan() {
        started().message(Messages.ROADMAP_CANCELLED).endedAt("endEvent_roadmapCancelled");
    }

    private static ProcessRun opened() {
        return started().fireTimer("timer_waitForSchoolOpening").waitsAt("userTask_reportSchoolMeasure");
    }

    private static ProcessRun started() {
        return process.start(
                        "rybinsk-plan-2027-1/4.1/ermakovo",
                        Map.of(
                                "measureId", "m",
                                "schoolMeasureId", "s",
                                "roadmapId", "r",
                                "schoolOpens", process.date("2027-03-01"),
                                "schoolsDue", process.date("2027-05-10")))
                .runJobs();
    }

    private static void paused(boolean paused) {
        process.delegate("openSchoolMeasureDelegate", execution -> execution.setVariable("planPaused", paused));
    }
}
