package org.opora.agreement;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.opora.bpmn.Stage;
import org.opora.cycle.StageCompleted;
import org.opora.document.Documents;
import org.opora.error.NotFoundException;
import org.opora.journal.Journal;
import org.opora.registry.Registry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Attaches a curator or partner school to a supported school, by the agreement of the two. */
@Service
public class AttachPartner {

    private final PartnerAgreementRepository agreements;
    private final Registry registry;
    private final Documents documents;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AttachPartner(
            PartnerAgreementRepository agreements,
            Registry registry,
            Documents documents,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.agreements = agreements;
        this.registry = registry;
        this.documents = documents;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** @throws NotFoundException when the accompanying school is not one of the municipality */
    @Transactional
    public UUID attach(NewPartner partner, List<UUID> files, UUID by) {
        if (!registry.school(partner.partnerSchoolId()).municipalityId().equals(partner.municipalityId())) {
            throw new NotFoundException();
        }
        PartnerAgreement agreement = agreements.save(new PartnerAgreement(partner, by, clock.instant()));
        files.forEach(file -> documents.link(file, "partner-agreement", agreement.id()));
        journal.record(Journal.entry("agreement.partner-attached")
                .municipality(partner.municipalityId())
                .cycle(partner.cycleId())
                .school(partner.schoolId())
                .subject("partner-agreement", agreement.id())
                .detail("partner", partner.partnerSchoolId()));
        UUID cycleId = partner.cycleId();
        if (cycleId != null) {
            events.publishEvent(new StageCompleted(
                    cycleId,
                    partner.schoolId(),
                    Stage.AGREEMENT,
                    partner.term().signedOn(),
                    ConcludeAgreement.number(partner.term())));
        }
        return agreement.id();
    }
}
