package org.opora.methodics;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.journal.Journal;
import org.springframework.stereotype.Component;

/** What happened in methodical work, written into the journal in the words of the thing it happened to. */
@Component
class MethodicsNotes {

    private final Journal journal;

    MethodicsNotes(Journal journal) {
        this.journal = journal;
    }

    void about(Training training, String action, @Nullable UUID school, String text) {
        note(action, training.municipalityId(), school, "training", training.id(), text);
    }

    void about(Consultation consultation, String action, String text) {
        note(action, consultation.municipalityId(), consultation.schoolId(), "consultation", consultation.id(), text);
    }

    void about(Practice practice, String action, String text) {
        note(action, practice.municipalityId(), practice.schoolId(), "practice", practice.id(), text);
    }

    private void note(
            String action, UUID municipality, @Nullable UUID school, String subject, UUID subjectId, String text) {
        journal.record(Journal.entry(action)
                .municipality(municipality)
                .school(school)
                .subject(subject, subjectId)
                .detail("text", text));
    }
}
