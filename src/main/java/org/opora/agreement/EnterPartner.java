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

    private static final int LONGEST = 500;

    private final AttachPartner attachPartner;
    private final Registry registry;
    private final Access access;

    EnterPartner(AttachPartner attachPartner, Registry registry, Access access) {
        this.attachPartner = attachPartner;
        this.registry = registry;
        this.access = access;
    }

    /** @return id of the agreement */
    @Transactional
    public UUID enter(UUID schoolId, UUID partnerId, PartnerKind kind, Words words, Term term) {
        School school = registry.school(schoolId);
        access.requireMunicipality(school.municipalityId(), Role.COORDINATOR);
        if (words.person().isBlank()) {
            throw new OporaException("agreement.person-missing");
        }
        if (words.person().length() > LONGEST || words.subject().length() > LONGEST) {
            throw new OporaException("agreement.too-long", LONGEST);
        }
        if (!registry.school(partnerId).municipalityId().equals(school.municipalityId())) {
            throw new NotFoundException();
        }
        return attachPartner.attach(
                new NewPartner(
                        school.municipalityId(),
                        null,
                        null,
                        schoolId,
                        partnerId,
                        kind,
                        words.person().strip(),
                        null,
                        term,
                        words.subject().isBlank() ? null : words.subject().strip()),
                List.of(),
                access.viewer().accountId());
    }

    /** Who answers for the supported school, and what the two schools agree on. */
    public record Words(String person, String subject) {}
}
