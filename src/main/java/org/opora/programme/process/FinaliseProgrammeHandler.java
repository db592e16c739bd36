package org.opora.programme.process;

import org.opora.programme.DraftProgramme;
import org.opora.programme.EditionReason;
import org.springframework.stereotype.Component;

/** The school works the remarks that it takes in into the text. */
@Component
class FinaliseProgrammeHandler extends ProgrammeTextHandler {

    FinaliseProgrammeHandler(DraftProgramme draftProgramme, ProgrammeForm form) {
        super(draftProgramme, form, EditionReason.REMARKS, "programme.hint.finalise");
    }
}
