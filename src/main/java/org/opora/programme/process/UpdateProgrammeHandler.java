package org.opora.programme.process;

import org.opora.bpmn.ProgrammeDraftingModel;
import org.opora.bpmn.RoutingFacts;
import org.opora.bpmn.SchoolSupportModel;
import org.opora.programme.DraftProgramme;
import org.opora.programme.Drafted;
import org.opora.programme.EditionReason;
import org.springframework.stereotype.Component;

/** The school changes the programme in force, or confirms it as it stands. */
@Component
class UpdateProgrammeHandler extends ProgrammeTextHandler {

    UpdateProgrammeHandler(DraftProgramme draftProgramme, ProgrammeForm form) {
        super(draftProgramme, form, EditionReason.UPDATE, "programme.hint.update");
    }

    @Override
    RoutingFacts facts(Drafted drafted) {
        return RoutingFacts.of(
                        SchoolSupportModel.PROGRAMME_ID, drafted.programmeId().toString())
                .with(ProgrammeDraftingModel.PROGRAMME_CHANGED, drafted.changed());
    }
}
