package org.opora.programme;

import org.jspecify.annotations.Nullable;
import org.opora.journal.Journal;
import org.springframework.stereotype.Component;

/** Lines of the journal about a programme. */
@Component
class ProgrammeJournal {

    private final Journal journal;

    ProgrammeJournal(Journal journal) {
        this.journal = journal;
    }

    void record(String action, Programme programme, @Nullable Object detail) {
        ProgrammeScope scope = programme.scope();
        journal.record(Journal.entry(action)
                .municipality(scope.municipalityId())
                .cycle(scope.cycleId())
                .school(scope.schoolId())
                .subject("programme", programme.id())
                .detail("edition", programme.edition())
                .detail("text", detail));
    }
}
