package org.opora.publication;

import java.time.LocalDate;
import java.util.UUID;
import org.opora.calendar.DeadlineKind;
import org.opora.cycle.StageCompleted;
import org.opora.error.NotFoundException;
import org.opora.journal.Journal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The coordinator opens the address and says what is there. */
@Service
public class CheckPublication {

    private final PublicationRepository publications;
    private final ApplicationEventPublisher events;
    private final Journal journal;

    CheckPublication(PublicationRepository publications, ApplicationEventPublisher events, Journal journal) {
        this.publications = publications;
        this.events = events;
        this.journal = journal;
    }

    /** Keeps the look and gives the placement back with its new state and date. */
    @Transactional
    public Publication check(UUID publicationId, PublicationCheck look, LocalDate today) {
        Publication publication = publications.findById(publicationId).orElseThrow(NotFoundException::new);
        publication.check(look, today);
        journal.record(Journal.entry("publication.checked")
                .municipality(publication.municipalityId())
                .cycle(publication.cycleId())
                .school(publication.schoolId())
                .subject("publication", publicationId)
                .detail("result", look.result().name()));
        if (look.result() == CheckResult.THERE) {
            events.publishEvent(completed(publication, look));
        }
        return publication;
    }

    private static StageCompleted completed(Publication publication, PublicationCheck look) {
        return new StageCompleted(
                publication.cycleId(),
                publication.schoolId(),
                publication.kind().stage(),
                look.checkedOn(),
                String.valueOf(publication.address()),
                publication.kind() == PublicationKind.PREVENTION ? DeadlineKind.PREVENTION_PLACEMENT : null);
    }
}
