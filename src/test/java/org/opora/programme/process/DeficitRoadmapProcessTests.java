package org.opora.programme.process;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opora.engine.ProcessRun;
import org.opora.engine.ProcessTestEngine;

/** Every way through the roadmap of resource deficits. */
class DeficitRoadmapProcessTests {

    @RegisterExtension
    static final ProcessTestEngine process = ProcessTestEngine.of("deficit-roadmap");

    private ProcessRun drafted() {
        return process.start(
                        "rybinsk-2027-1/school-1",
                        Map.of(
                                "deficitRoadmapDue", process.date("2027-05-31"),
                                "deficitRoadmapCheckDue", process.date("2027-06-05")))
                .complete("userTask_draftDeficitRoadmap", Map.of());
    }

    @Test
    void theCoordinatorAcceptsTheRoadmap() {
        drafted()
                .complete("userTask_checkDeficitRoadmap", Map.of("roadmapAccepted", true))
                .endedAt("endEvent_roadmapAccepted");
    }

    @Test
    void theCoordinatorReturnsTheRoadmap() {
        drafted()
                .complete("userTask_checkDeficitRoadmap", Map.of("roadmapAccepted", false))
                .waitsAt("userTask_draftDeficitRoadmap");
    }
}
