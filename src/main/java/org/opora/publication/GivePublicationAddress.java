package org.opora.publication;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.error.NotFoundException;
import org.opora.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A school says where its documents lie. */
@Service
public class GivePublicationAddress {

    private final PublicationRepository publications;
    private final Journal journal;

    GivePublicationAddress(PublicationRepository publications, Journal journal) {
        this.publications = publications;
        this.journal = journal;
    }

    /** Refuses an address that cannot be opened and a placement in the future. */
    @Transactional
    public void give(UUID publicationId, Placement placement, UUID by, LocalDate today) {
        Publication publication = publications.findById(publicationId).orElseThrow(NotFoundException::new);
        publication.give(
                new PublicationAddress(placement.address()), placement.placedOn(), placement.comment(), by, today);
        journal.record(Journal.entry("publication.given")
                .municipality(publication.municipalityId())
                .cycle(publication.cycleId())
                .school(publication.schoolId())
                .subject("publication", publicationId)
                .detail("address", placement.address()));
    }

    /** Address, day of placement and the school's own words. */
    public record Placement(String address, LocalDate placedOn, @Nullable String comment) {}
}
