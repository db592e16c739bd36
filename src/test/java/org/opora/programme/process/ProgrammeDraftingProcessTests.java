package org.opora.programme.process;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opora.engine.ProcessRun;
import org.opora.engine.ProcessTestEngine;

/** Every way through the drafting of a programme. */
class ProgrammeDraftingProcessTests {

    @RegisterExtension
    static final ProcessTestEngine process = ProcessTestEngine.of("programme-drafting");

    private ProcessRun opened(boolean inForce) {
        return process.start(
                "rybinsk-2027-1/school-1",
                Map.of(
                        "programmeInForce", inForce,
                        "programmeDue", process.date("2027-05-31"),
                        "placementDue", process.date("2027-05-31")));
    }

    @Test
    void aNewDraftIsPlaced() {
        opened(false)
                .complete("userTask_draftProgramme", Map.of("programmeChanged", true))
                .complete("userTask_checkPlacement", Map.of("placementAccepted", true))
                .endedAt("endEvent_draftPlaced");
    }

    @Test
    void aDraftThatIsNotPlacedGoesBackToTheSchool() {
        opened(false)
                .complete("userTask_draftProgramme", Map.of("programmeChanged", true))
                .complete("userTask_checkPlacement", Map.of("placementAccepted", false))
                .waitsAt("userTask_draftProgramme");
    }

    @Test
    void aProgrammeInForceMayStayAsItIs() {
        opened(true)
                .complete("userTask_updateProgramme", Map.of("programmeChanged", false))
                .endedAt("endEvent_draftUnchanged");
    }

    @Test
    void onlyWhatChangedInAProgrammeInForceIsCheckedAgain() {
        opened(true)
                .complete("userTask_updateProgramme", Map.of("programmeChanged", true))
                .waitsAt("userTask_checkPlacement");
    }
}
