package org.opora.roadmap.process;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opora.bpmn.Messages;
import org.opora.engine.ProcessRun;
import org.opora.engine.ProcessTestEngine;

/** Every way through "roadmap", a plan of measures from its reading to its end. */
class RoadmapProcessTests {

    @RegisterExtension
    static final ProcessTestEngine process = ProcessTestEngine.of("roadmap").stubWaiting("order");

    @BeforeEach
    void steps() {
        process.delegate(
                        "launchMeasuresDelegate",
                        execution -> execution.setVariable("roadmapEnds", process.date("2027-12-31")))
                .idle("closeRoadmapDelegate", "cancelRoadmapDelegate", "applyAmendmentDelegate");
        remaining(false);
    }

    @Test
    void asksForDatesAndAnOrderBeforeItLaunches() {
        checked(true, false)
                .waitsAt("userTask_clarifyRoadmapDates")
                .complete("userTask_clarifyRoadmapDates", Map.of())
                .complete("userTask_confirmScope", Map.of())
                .waitsAt("userTask_stub")
                .neverPassed("serviceTask_launchMeasures")
                .complete("userTask_stub", Map.of())
                .passed("serviceTask_launchMeasures")
                .waitsAt("timer_periodOver");
    }

    @Test
    void needsNoSecondOrderWhenOneIsGiven() {
        launched().neverPassed("callActivity_orderRoadmap").waitsAt("timer_periodOver");
    }

    @Test
    void closesWhenNothingIsLeft() {
        launched()
                .fireTimer("timer_periodOver")
                .neverPassed("userTask_settleRows")
                .passed("serviceTask_closeRoadmap")
                .endedAt("endEvent_roadmap");
    }

    @Test
    void asksWhatBecomesOfWhatIsLeft() {
        remaining(true);
        launched()
                .fireTimer("timer_periodOver")
                .waitsAt("userTask_settleRows")
                .complete("userTask_settleRows", Map.of())
                .endedAt("endEvent_roadmap");
    }

    @Test
    void changesARowOnlyByItsOrderAndGoesOnRunning() {
        launched()
                .message(Messages.ROW_AMENDED, Map.of("amendmentId", "a"))
                .waitsAt("userTask_stub", "timer_periodOver")
                .neverPassed("serviceTask_applyAmendment")
                .complete("userTask_stub", Map.of())
                .passed("serviceTask_applyAmendment")
                .waitsAt("timer_periodOver");
    }

    @Test
    void endsWhenItIsCancelled() {
        launched()
                .message(Messages.ROADMAP_CANCELLED)
                .passed("serviceTask_cancelRoadmap")
                .endedAt("endEvent_roadmapCancelled");
    }

    private static ProcessRun launched() {
        return checked(false, true).complete("userTask_confirmScope", Map.of());
    }

    private static ProcessRun checked(boolean datesUnclear, boolean orderGiven) {
        process.delegate("checkRoadmapDelegate", execution -> {
            execution.setVariable("datesUnclear", datesUnclear);
            execution.setVariable("orderGiven", orderGiven);
            execution.setVariable("roadmapDue", process.date("2027-01-20"));
        });
        return process.start("rybinsk-plan-2027-1", Map.of("roadmapId", "r", "roadmapKey", "rybinsk-plan-2027-1"))
                .runJobs();
    }

    private static void remaining(boolean left) {
        process.delegate("checkRemainingDelegate", execution -> {
            execution.setVariable("allClosed", !left);
            execution.setVariable("settleDue", process.date("2028-01-15"));
        });
    }
}
