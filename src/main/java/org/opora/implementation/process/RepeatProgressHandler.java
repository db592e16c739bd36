package org.opora.implementation.process;

import org.opora.implementation.ProgressKind;
import org.springframework.stereotype.Component;

/** In November: progress of everything the school undertook. */
@Component
class RepeatProgressHandler extends ProgressHandler {

    RepeatProgressHandler(ProgressForms forms) {
        super(forms, ProgressKind.REPEAT);
    }
}
