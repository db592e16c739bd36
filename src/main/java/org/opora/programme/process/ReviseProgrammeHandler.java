package org.opora.programme.process;

import org.opora.programme.DraftProgramme;
import org.opora.programme.EditionReason;
import org.springframework.stereotype.Component;

/** The school rewrites its programme after the municipal expertise returned it. */
@Component
class ReviseProgrammeHandler extends ProgrammeTextHandler {

    ReviseProgrammeHandler(DraftProgramme draftProgramme, ProgrammeForm form) {
        super(draftProgramme, form, EditionReason.REVIEW, "programme.hint.revise");
    }
}
