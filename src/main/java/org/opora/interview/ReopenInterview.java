package org.opora.interview;

import org.opora.supportcase.CaseReopened;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A school that is supported again is talked to again. */
@Component
class ReopenInterview {

    private final InterviewRepository interviews;

    ReopenInterview(InterviewRepository interviews) {
        this.interviews = interviews;
    }

    @EventListener
    void reopen(CaseReopened again) {
        interviews.findByCaseId(again.caseId()).ifPresent(Interview::reopen);
    }
}
