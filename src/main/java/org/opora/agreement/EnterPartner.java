package org.opora.agreement;

import java.util.List;
import java.util.UUID;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.registry.Registry;
import org.opora.registry.School;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The coordinator enters an agreement of two schools that was concluded outside a task of the year, as a row of a plan asks. */
@Service
public class EnterPartner {

    private final AttachPartner attachPartner;
    private final CorrectPartner correctPartner;
    private final PartnerAgreementRepository agreements;
    private final Registry registry;
    private final Access access;

    EnterPartner(
            AttachPartner attachPartner,
            CorrectPartner correctPartner,
            PartnerAgreementRepository agreements,
            Registry registry,
            Access access) {
        this.attachPartner = attachPartner;
        this.correctPartner = correctPartner;
        this.agreements = agreements;
        this.registry = registry;
        this.access = access;
    }

    /** @return id of the agreement */
    @Transactional
    public UUID enter(
            UUID schoolId,
            UUID partnerId,
            PartnerKind kind,
            Words words,
            Term term,
            List<CorrectPartner.Paper> papers) {
        School school = registry.school(schoolId);
        access.requireMunicipality(school.municipalityId(), Role.COORDINATOR);
        Words checked = words.checked();
        if (!registry.school(partnerId).municipalityId().equals(school.municipalityId())) {
            throw new NotFoundException();
        }
        UUID id = attachPartner.attach(
                new NewPartner(
                        school.municipalityId(),
                        null,
                        null,
                        schoolId,
                        partnerId,
                        kind,
                        checked.person(),
                        null,
                        term,
                        checked.subject().isEmpty() ? null : checked.subject()),
                List.of(),
                access.viewer().accountId());
        correctPartner.add(agreements.findById(id).orElseThrow(), papers);
        return id;
    }

    /** Who answers for the supported school, and what the two schools agree on. */
    public record Words(String person, String subject) {

        private static final int LONGEST = 500;

        /** @throws OporaException without a person, or when a text is too long */
        Words checked() {
            if (person.isBlank()) {
                throw new OporaException("agreement.person-missing");
            }
            if (person.length() > LONGEST || subject.length() > LONGEST) {
                throw new OporaException("agreement.too-long", LONGEST);
            }
            return new Words(person.strip(), subject.strip());
        }
    }
}
