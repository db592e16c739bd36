package org.opora.agreement;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.error.OporaException;

/** A pair of schools: the supported one, and the one that accompanies it by an agreement. */
@Entity
public class PartnerAgreement {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private UUID municipalityId;
    private @Nullable UUID cycleId;
    private @Nullable UUID caseId;
    private UUID schoolId;
    private UUID partnerSchoolId;

    @Enumerated(EnumType.STRING)
    private PartnerKind kind;

    private String person;
    private @Nullable String post;
    private @Nullable String number;
    private LocalDate signedOn;
    private LocalDate validUntil;
    private @Nullable String subject;
    private UUID enteredBy;
    private Instant enteredAt;

    protected PartnerAgreement() {}

    /** @throws OporaException agreement.same-school when a school would accompany itself */
    PartnerAgreement(NewPartner partner, UUID enteredBy, Instant enteredAt) {
        if (partner.schoolId().equals(partner.partnerSchoolId())) {
            throw new OporaException("agreement.same-school");
        }
        this.id = UUID.randomUUID();
        this.municipalityId = partner.municipalityId();
        this.cycleId = partner.cycleId();
        this.caseId = partner.caseId();
        this.schoolId = partner.schoolId();
        this.partnerSchoolId = partner.partnerSchoolId();
        this.kind = partner.kind();
        this.person = partner.person();
        this.post = partner.post();
        this.number = partner.term().number();
        this.signedOn = partner.term().signedOn();
        this.validUntil = partner.term().validUntil();
        this.subject = partner.subject();
        this.enteredBy = enteredBy;
        this.enteredAt = enteredAt;
    }

    /** What was entered wrongly, or a term that ends on another day. */
    void correct(PartnerKind now, EnterPartner.Words words, Term term) {
        kind = now;
        person = words.person();
        subject = words.subject().isEmpty() ? null : words.subject();
        number = term.number();
        signedOn = term.signedOn();
        validUntil = term.validUntil();
    }

    public UUID id() {
        return id;
    }

    public UUID municipalityId() {
        return municipalityId;
    }

    public @Nullable UUID cycleId() {
        return cycleId;
    }

    public @Nullable UUID caseId() {
        return caseId;
    }

    public UUID schoolId() {
        return schoolId;
    }

    public UUID partnerSchoolId() {
        return partnerSchoolId;
    }

    public PartnerKind kind() {
        return kind;
    }

    public String person() {
        return person;
    }

    public @Nullable String post() {
        return post;
    }

    public @Nullable String number() {
        return number;
    }

    public LocalDate signedOn() {
        return signedOn;
    }

    public LocalDate validUntil() {
        return validUntil;
    }

    public @Nullable String subject() {
        return subject;
    }

    public UUID enteredBy() {
        return enteredBy;
    }
}
