package org.opora.interview;

import java.util.UUID;
import org.opora.document.Documents;
import org.opora.registry.LocalToday;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The methodist writes the minutes, and again after an objection. */
@Service
public class WriteMinutes {

    private final InterviewRepository interviews;
    private final InterviewJournal journal;
    private final Documents documents;
    private final LocalToday today;

    WriteMinutes(InterviewRepository interviews, InterviewJournal journal, Documents documents, LocalToday today) {
        this.interviews = interviews;
        this.journal = journal;
        this.documents = documents;
        this.today = today;
    }

    @Transactional
    public void write(UUID caseId, Minutes minutes) {
        Interview interview = interviews.ofCase(caseId);
        interview.write(minutes, today.in(interview.view().scope().municipalityId()));
        InterviewView view = interview.view();
        minutes.files().forEach(file -> documents.link(file, "interview", view.id()));
        journal.record("interview.minutes-written", view, minutes.heldOn());
    }
}
