package org.opora.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A role given to a person in a scope, from a day to a day (both included), by a document. */
@Entity
@Table(name = "role_grant")
class RoleGrant {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "account_id")
    private UUID accountId;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "region_id")
    private @Nullable UUID regionId;

    @Column(name = "municipality_id")
    private @Nullable UUID municipalityId;

    @Column(name = "school_id")
    private @Nullable UUID schoolId;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    private boolean acting;
    private String basis;

    @Column(name = "end_basis")
    private String endBasis = "";

    @Column(name = "on_behalf_of")
    private @Nullable UUID onBehalfOf;

    @Column(name = "granted_at")
    private Instant grantedAt;

    @Column(name = "granted_by")
    private @Nullable UUID grantedBy;

    @Column(name = "end_announced")
    private boolean endAnnounced;

    @SuppressWarnings("NullAway.Init")
    protected RoleGrant() {}

    RoleGrant(UUID id, GiveRole.Command command, Instant grantedAt, @Nullable UUID grantedBy) {
        this.id = id;
        this.accountId = command.accountId();
        this.role = command.role();
        this.regionId = command.regionId();
        this.municipalityId = command.municipalityId();
        this.schoolId = command.schoolId();
        this.validFrom = command.from();
        this.validTo = command.to();
        this.acting = command.acting();
        this.basis = command.basis();
        this.grantedAt = grantedAt;
        this.grantedBy = grantedBy;
    }

    /** Ends the role after the last day; a day before its first one means that it never held. */
    void end(LocalDate lastDay, String document) {
        validTo = lastDay;
        endBasis = document;
    }

    /** Whether the last day is past. */
    boolean isOver(LocalDate today) {
        return validTo != null && validTo.isBefore(today);
    }

    /** Others have been told that the role has ended. */
    void markEndAnnounced() {
        endAnnounced = true;
    }

    UUID id() {
        return id;
    }

    UUID accountId() {
        return accountId;
    }

    Role role() {
        return role;
    }

    @Nullable
    UUID regionId() {
        return regionId;
    }

    @Nullable
    UUID municipalityId() {
        return municipalityId;
    }

    @Nullable
    UUID schoolId() {
        return schoolId;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    @Nullable
    LocalDate validTo() {
        return validTo;
    }
}
