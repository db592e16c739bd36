package org.opora.implementation.process;

import org.opora.implementation.ProgressKind;
import org.springframework.stereotype.Component;

/** In June: progress of a programme that was already in force. */
@Component
class ReportProgressHandler extends ProgressHandler {

    ReportProgressHandler(ProgressForms forms) {
        super(forms, ProgressKind.INTERIM);
    }
}
