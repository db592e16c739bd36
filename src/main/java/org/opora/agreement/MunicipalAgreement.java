package org.opora.agreement;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An agreement of the education authority with those who help it through the year. */
@Entity
public class MunicipalAgreement {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private UUID municipalityId;
    private @Nullable UUID cycleId;
    private @Nullable String number;
    private LocalDate signedOn;
    private LocalDate validUntil;
    private String subject;
    private UUID enteredBy;
    private Instant enteredAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "municipal_agreement_party", joinColumns = @JoinColumn(name = "agreement_id"))
    @OrderColumn(name = "place")
    private List<Party> parties = new ArrayList<>();

    protected MunicipalAgreement() {}

    MunicipalAgreement(
            UUID municipalityId,
            @Nullable UUID cycleId,
            List<Party> parties,
            Term term,
            String subject,
            UUID enteredBy,
            Instant enteredAt) {
        this.id = UUID.randomUUID();
        this.municipalityId = municipalityId;
        this.cycleId = cycleId;
        this.parties.addAll(parties);
        this.number = term.number();
        this.signedOn = term.signedOn();
        this.validUntil = term.validUntil();
        this.subject = subject;
        this.enteredBy = enteredBy;
        this.enteredAt = enteredAt;
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

    public List<Party> parties() {
        return List.copyOf(parties);
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

    public String subject() {
        return subject;
    }

    public UUID enteredBy() {
        return enteredBy;
    }
}
