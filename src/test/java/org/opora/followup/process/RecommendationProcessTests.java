package org.opora.followup.process;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opora.bpmn.Messages;
import org.opora.engine.ProcessRun;
import org.opora.engine.ProcessTestEngine;

/** Every way through "recommendation". */
class RecommendationProcessTests {

    @RegisterExtension
    static final ProcessTestEngine process = ProcessTestEngine.of("recommendation");

    @BeforeEach
    void steps() {
        process.idle("closeRecommendationDelegate", "cancelRecommendationDelegate", "dropRecommendationDelegate");
    }

    @Test
    void endsWhenTheSchoolAccepts() {
        started().complete("userTask_answerRecommendation", answer(true)).endedAt("endEvent_recommendationAccepted");
    }

    @Test
    void comesBackWithANewDateWhenTheObjectionIsRefused() {
        started()
                .complete("userTask_answerRecommendation", answer(false))
                .waitsAt("userTask_considerObjection")
                .complete(
                        "userTask_considerObjection",
                        Map.of("recommendationKept", true, "recommendationDue", process.date("2027-07-01")))
                .waitsAt("userTask_answerRecommendation")
                .complete("userTask_answerRecommendation", answer(true))
                .endedAt("endEvent_recommendationAccepted");
    }

    @Test
    void endsWhenTheObjectionIsFollowed() {
        started()
                .complete("userTask_answerRecommendation", answer(false))
                .complete("userTask_considerObjection", Map.of("recommendationKept", false))
                .endedAt("endEvent_recommendationWithdrawn");
    }

    @Test
    void endsWithTheYear() {
        started().message(Messages.CYCLE_CLOSED).endedAt("endEvent_onCycleClosed");
    }

    @Test
    void endsWhenTheYearIsCancelled() {
        started().message(Messages.CYCLE_CANCELLED).endedAt("endEvent_onCycleCancelled");
    }

    @Test
    void endsWhenTheSchoolLeaves() {
        started().message(Messages.SCHOOL_WITHDRAWN).endedAt("endEvent_onSchoolWithdrawn");
    }

    private static ProcessRun started() {
        return process.start(
                        "rybinsk-2027-1/ermakovo/recommendation-1",
                        Map.of("recommendationDue", process.date("2027-06-15"), "schoolId", "s"))
                .runJobs()
                .waitsAt("userTask_answerRecommendation");
    }

    private static Map<String, Object> answer(boolean accepted) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("recommendationAccepted", accepted);
        facts.put("objectionDue", process.date("2027-06-22"));
        return facts;
    }
}
