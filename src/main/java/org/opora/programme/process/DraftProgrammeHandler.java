package org.opora.programme.process;

import org.opora.bpmn.ProgrammeDraftingModel;
import org.opora.bpmn.RoutingFacts;
import org.opora.bpmn.SchoolSupportModel;
import org.opora.programme.DraftProgramme;
import org.opora.programme.Drafted;
import org.opora.programme.EditionReason;
import org.springframework.stereotype.Component;

/** The school drafts its programme, or drafts it again after the placement was returned. */
@Component
class DraftProgrammeHandler extends ProgrammeTextHandler {

    DraftProgrammeHandler(DraftProgramme draftProgramme, ProgrammeForm form) {
        super(draftProgramme, form, EditionReason.DRAFT, "programme.hint.draft");
    }

    @Override
    RoutingFacts facts(Drafted drafted) {
        return RoutingFacts.of(
                        SchoolSupportModel.PROGRAMME_ID, drafted.programmeId().toString())
                .with(ProgrammeDraftingModel.PROGRAMME_CHANGED, drafted.changed());
    }
}
