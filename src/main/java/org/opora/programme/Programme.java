package org.opora.programme;

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

/** A school's programme from the first draft to its end; its texts are editions, its approval an order of the school. */
@Entity
class Programme {

    /** No programme is written for longer. */
    private static final int MOST_YEARS = 5;

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID municipalityId;
    private UUID cycleId;
    private UUID schoolId;
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private ProgrammeKind kind;

    @Enumerated(EnumType.STRING)
    private ProgrammeStatus status = ProgrammeStatus.DRAFT;

    private LocalDate startsOn;
    private LocalDate endsOn;
    private int edition;
    private @Nullable String portalAddress;
    private @Nullable LocalDate placedOn;
    private @Nullable String placementRemark;
    private @Nullable UUID replacesId;
    private @Nullable String orderNumber;
    private @Nullable LocalDate orderDate;
    private @Nullable Instant approvedAt;
    private Instant createdAt;

    protected Programme() {}

    Programme(UUID id, ProgrammeScope scope, ProgrammeText text, @Nullable UUID replacesId, Instant at) {
        this.id = id;
        this.municipalityId = scope.municipalityId();
        this.cycleId = scope.cycleId();
        this.schoolId = scope.schoolId();
        this.caseId = scope.caseId();
        this.replacesId = replacesId;
        this.createdAt = at;
        take(text);
        this.edition = 1;
    }

    /** The school wrote the text anew. */
    void rewrite(ProgrammeText text, EditionReason reason) {
        if (status == ProgrammeStatus.APPROVED || status == ProgrammeStatus.REPLACED) {
            throw new OporaException("programme.already-approved");
        }
        take(text);
        edition++;
        if (reason == EditionReason.DRAFT || reason == EditionReason.UPDATE || reason == EditionReason.PLACEMENT) {
            status = ProgrammeStatus.DRAFT;
        }
    }

    /** A programme in force is corrected after a monitoring of its progress. */
    void correct() {
        edition++;
    }

    void placed() {
        status = ProgrammeStatus.PLACED;
        placementRemark = null;
    }

    void returned(String remark) {
        placementRemark = remark;
    }

    void reviewed(boolean accepted) {
        status = accepted ? ProgrammeStatus.REVIEWED : ProgrammeStatus.REJECTED;
    }

    /** The school's own order puts the programme in force. */
    void approve(String number, LocalDate date, LocalDate today, Instant at) {
        if (status == ProgrammeStatus.APPROVED || status == ProgrammeStatus.REPLACED) {
            throw new OporaException("programme.already-approved");
        }
        if (date.isAfter(today)) {
            throw new OporaException("programme.order-in-future");
        }
        status = ProgrammeStatus.APPROVED;
        orderNumber = number;
        orderDate = date;
        approvedAt = at;
    }

    void replaced() {
        status = ProgrammeStatus.REPLACED;
    }

    private void take(ProgrammeText text) {
        if (text.endsOn().isBefore(text.startsOn())
                || text.endsOn().isAfter(text.startsOn().plusYears(MOST_YEARS))) {
            throw new OporaException("programme.period");
        }
        kind = text.kind();
        startsOn = text.startsOn();
        endsOn = text.endsOn();
        portalAddress = text.portalAddress();
        placedOn = text.placedOn();
    }

    UUID id() {
        return id;
    }

    ProgrammeScope scope() {
        return new ProgrammeScope(municipalityId, cycleId, schoolId, caseId);
    }

    ProgrammeKind kind() {
        return kind;
    }

    ProgrammeStatus status() {
        return status;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    LocalDate endsOn() {
        return endsOn;
    }

    int edition() {
        return edition;
    }

    @Nullable
    String portalAddress() {
        return portalAddress;
    }

    @Nullable
    LocalDate placedOn() {
        return placedOn;
    }

    @Nullable
    String placementRemark() {
        return placementRemark;
    }

    @Nullable
    UUID replacesId() {
        return replacesId;
    }

    @Nullable
    String orderNumber() {
        return orderNumber;
    }

    @Nullable
    LocalDate orderDate() {
        return orderDate;
    }
}
