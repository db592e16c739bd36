package org.opora.agreement;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.Stage;
import org.opora.cycle.StageCompleted;
import org.opora.document.Documents;
import org.opora.error.OporaException;
import org.opora.journal.Journal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records an agreement that the authority has signed for the year. */
@Service
public class ConcludeAgreement {

    /** The signed agreement as entered. */
    public record Signed(
            UUID municipalityId,
            @Nullable UUID cycleId,
            List<Party> parties,
            Term term,
            String subject,
            List<UUID> files,
            UUID by) {}

    private final MunicipalAgreementRepository agreements;
    private final Documents documents;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ConcludeAgreement(
            MunicipalAgreementRepository agreements,
            Documents documents,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.agreements = agreements;
        this.documents = documents;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** @throws OporaException agreement.parties when there are fewer than two sides */
    @Transactional
    public UUID conclude(Signed signed) {
        if (signed.parties().size() < 2) {
            throw new OporaException("agreement.parties");
        }
        MunicipalAgreement agreement = agreements.save(new MunicipalAgreement(
                signed.municipalityId(),
                signed.cycleId(),
                signed.parties(),
                signed.term(),
                signed.subject(),
                signed.by(),
                clock.instant()));
        signed.files().forEach(file -> documents.link(file, "municipal-agreement", agreement.id()));
        journal.record(Journal.entry("agreement.concluded")
                .municipality(signed.municipalityId())
                .cycle(signed.cycleId())
                .subject("municipal-agreement", agreement.id())
                .detail("number", signed.term().number()));
        UUID cycleId = signed.cycleId();
        if (cycleId != null) {
            events.publishEvent(new StageCompleted(
                    cycleId, null, Stage.AGREEMENT, signed.term().signedOn(), number(signed.term())));
        }
        return agreement.id();
    }

    /** As evidence of the stage: the number, if the agreement has one. */
    static String number(Term term) {
        return term.number() == null ? "" : "№ " + term.number();
    }
}
