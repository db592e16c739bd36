package org.opora.interview;

import org.jspecify.annotations.Nullable;
import org.opora.journal.Journal;
import org.springframework.stereotype.Component;

/** Lines of the journal about an interview. */
@Component
class InterviewJournal {

    private final Journal journal;

    InterviewJournal(Journal journal) {
        this.journal = journal;
    }

    void record(String action, InterviewView interview, @Nullable Object detail) {
        journal.record(Journal.entry(action)
                .municipality(interview.scope().municipalityId())
                .cycle(interview.scope().cycleId())
                .school(interview.scope().schoolId())
                .subject("interview", interview.id())
                .detail("text", detail));
    }
}
