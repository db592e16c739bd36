package org.opora.publication;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.error.OporaException;

/** Documents that a school has to place on the web, the address where they lie and every check of it. */
@Entity
@Table(name = "publication")
public class Publication {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID municipalityId;
    private UUID cycleId;
    private UUID schoolId;
    private @Nullable UUID caseId;

    @Enumerated(EnumType.STRING)
    private PublicationKind kind;

    private LocalDate due;

    @Enumerated(EnumType.STRING)
    private PublicationState state;

    private @Nullable String address;
    private @Nullable LocalDate placedOn;
    private @Nullable String remark;
    private @Nullable UUID givenBy;
    private Instant openedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "publication_check", joinColumns = @JoinColumn(name = "publication_id"))
    @OrderColumn(name = "ordinal")
    private List<PublicationCheck> checks = new ArrayList<>();

    @SuppressWarnings("NullAway")
    protected Publication() {}

    /** A placement that is awaited until the end of the due day. */
    public Publication(UUID id, PublicationPlace place, PublicationKind kind, LocalDate due, Instant openedAt) {
        this.id = id;
        this.municipalityId = place.municipalityId();
        this.cycleId = place.cycleId();
        this.schoolId = place.schoolId();
        this.caseId = place.caseId();
        this.kind = kind;
        this.due = due;
        this.openedAt = openedAt;
        this.state = PublicationState.AWAITED;
    }

    /** The school names the address; possible again after each check that found something missing. */
    public void give(PublicationAddress where, LocalDate placed, @Nullable String comment, UUID by, LocalDate today) {
        if (state == PublicationState.THERE) {
            throw new OporaException("publication.alreadyConfirmed");
        }
        if (placed.isAfter(today)) {
            throw new OporaException("publication.placedInFuture");
        }
        address = where.value();
        placedOn = placed;
        remark = comment;
        givenBy = by;
        state = PublicationState.GIVEN;
    }

    /** Another person looks; anything short of "there" goes back to the school with a remark and a new date. */
    public void check(PublicationCheck look, LocalDate today) {
        if (state != PublicationState.GIVEN) {
            throw new OporaException("publication.nothingToCheck");
        }
        if (look.checkedBy().equals(givenBy)) {
            throw new OporaException("publication.ownCheck");
        }
        refuseBadDates(look, today);
        if (look.result() != CheckResult.THERE) {
            returnToSchool(look, today);
        }
        checks.add(look);
        state = look.result().state();
    }

    private void refuseBadDates(PublicationCheck look, LocalDate today) {
        if (look.checkedOn().isAfter(today)) {
            throw new OporaException("publication.checkedInFuture");
        }
        if (placedOn != null && look.checkedOn().isBefore(placedOn)) {
            throw new OporaException("publication.checkedBeforePlaced");
        }
    }

    private void returnToSchool(PublicationCheck look, LocalDate today) {
        LocalDate newDue = look.newDue();
        String missing = look.remark();
        if (missing == null || missing.isBlank() || newDue == null) {
            throw new OporaException("publication.returnNeedsRemarkAndDate");
        }
        if (!newDue.isAfter(today)) {
            throw new OporaException("publication.newDueNotAhead");
        }
        due = newDue;
    }

    public UUID id() {
        return id;
    }

    public UUID municipalityId() {
        return municipalityId;
    }

    public UUID cycleId() {
        return cycleId;
    }

    public UUID schoolId() {
        return schoolId;
    }

    public PublicationKind kind() {
        return kind;
    }

    public LocalDate due() {
        return due;
    }

    public PublicationState state() {
        return state;
    }

    public @Nullable String address() {
        return address;
    }

    public @Nullable LocalDate placedOn() {
        return placedOn;
    }

    /** The school's own words about the placement. */
    public @Nullable String remark() {
        return remark;
    }

    /** Every check, the oldest first. */
    public List<PublicationCheck> checks() {
        return List.copyOf(checks);
    }
}
