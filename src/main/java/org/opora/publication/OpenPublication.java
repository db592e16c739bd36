package org.opora.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.opora.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Expects the documents of a school on the web by a date. */
@Service
public class OpenPublication {

    private final PublicationRepository publications;
    private final Journal journal;
    private final Clock clock;

    OpenPublication(PublicationRepository publications, Journal journal, Clock clock) {
        this.publications = publications;
        this.journal = journal;
        this.clock = clock;
    }

    /** Creates the placement that is awaited and gives its id. */
    @Transactional
    public UUID open(PublicationPlace place, PublicationKind kind, LocalDate due) {
        Publication publication =
                publications.save(new Publication(UUID.randomUUID(), place, kind, due, clock.instant()));
        journal.record(Journal.entry("publication.opened")
                .municipality(place.municipalityId())
                .cycle(place.cycleId())
                .school(place.schoolId())
                .subject("publication", publication.id())
                .detail("kind", kind.name())
                .detail("due", due.toString()));
        return publication.id();
    }
}
