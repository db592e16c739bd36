package org.opora.agreement;

import java.util.List;
import java.util.UUID;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.document.Documents;
import org.opora.document.NewFile;
import org.opora.document.StoredFile;
import org.opora.error.NotFoundException;
import org.opora.journal.Journal;
import org.opora.journal.JournalEntry;
import org.opora.registry.Registry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The coordinator puts right what stands of an agreement of two schools, ends it on an earlier day, or adds its paper. */
@Service
public class CorrectPartner {

    private static final String SUBJECT = "partner-agreement";

    private final PartnerAgreementRepository agreements;
    private final Registry registry;
    private final Documents documents;
    private final Access access;
    private final Journal journal;

    CorrectPartner(
            PartnerAgreementRepository agreements,
            Registry registry,
            Documents documents,
            Access access,
            Journal journal) {
        this.agreements = agreements;
        this.registry = registry;
        this.documents = documents;
        this.access = access;
        this.journal = journal;
    }

    /** The agreement as it stands. */
    @Transactional(readOnly = true)
    public Card card(UUID agreementId) {
        PartnerAgreement agreement = mine(agreementId);
        return new Card(
                agreement,
                registry.school(agreement.schoolId()).shortName(),
                registry.school(agreement.partnerSchoolId()).shortName(),
                documents.linkedTo(SUBJECT, agreementId));
    }

    /** Both schools stay: another pair is another agreement. */
    @Transactional
    public void correct(UUID agreementId, PartnerKind kind, EnterPartner.Words words, Term term, List<Paper> papers) {
        PartnerAgreement agreement = mine(agreementId);
        JournalEntry entry = Journal.entry("agreement.partner-corrected")
                .municipality(agreement.municipalityId())
                .cycle(agreement.cycleId())
                .school(agreement.schoolId())
                .subject(SUBJECT, agreementId)
                .detail("partner", agreement.partnerSchoolId())
                .detail("until", agreement.validUntil())
                .detail("newUntil", term.validUntil());
        agreement.correct(kind, words.checked(), term);
        add(agreement, papers);
        journal.record(entry);
    }

    /** Puts papers to an agreement: all of them or none. */
    void add(PartnerAgreement agreement, List<Paper> papers) {
        UUID by = access.viewer().accountId();
        papers.forEach(paper -> documents.link(
                documents.store(new NewFile(
                        paper.name(), paper.content(), agreement.municipalityId(), agreement.schoolId(), by)),
                SUBJECT,
                agreement.id()));
    }

    private PartnerAgreement mine(UUID agreementId) {
        PartnerAgreement agreement = agreements.findById(agreementId).orElseThrow(NotFoundException::new);
        access.requireMunicipality(agreement.municipalityId(), Role.COORDINATOR);
        return agreement;
    }

    /** A paper on its way into the store. */
    public record Paper(String name, byte[] content) {}

    /** An agreement on its page. */
    public record Card(PartnerAgreement agreement, String school, String partner, List<StoredFile> files) {}
}
