package org.opora.roadmap;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.opora.error.OporaException;

/** A change of a running plan, in force with its order. */
@Entity
@Table(name = "roadmap_amendment")
public class Amendment {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID roadmapId;
    private UUID municipalityId;
    private @Nullable UUID rowId;

    @Enumerated(EnumType.STRING)
    private AmendmentKind kind;

    @JdbcTypeCode(SqlTypes.JSON)
    private AmendedRow words;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable AmendedRow was;

    private String grounds;

    @Enumerated(EnumType.STRING)
    private AmendmentState state;

    private UUID proposedBy;
    private LocalDate proposedOn;
    private @Nullable UUID orderId;

    @SuppressWarnings("NullAway")
    protected Amendment() {}

    /** @param was the row as it stands today; null for a new one */
    Amendment(
            UUID id,
            Roadmap roadmap,
            ProposeAmendment.Proposal proposal,
            @Nullable AmendedRow was,
            UUID by,
            LocalDate day) {
        this.id = id;
        this.roadmapId = roadmap.id();
        this.municipalityId = roadmap.municipalityId();
        this.rowId = proposal.rowId();
        this.kind = proposal.kind();
        this.words = proposal.words();
        this.was = was;
        this.grounds = proposal.grounds();
        this.state = AmendmentState.PROPOSED;
        this.proposedBy = by;
        this.proposedOn = day;
    }

    /** The order that makes it effective is registered. */
    public void orderedBy(UUID order) {
        orderId = order;
    }

    /**
     * It is in force.
     *
     * @param row the row that it changes, adds or takes out
     * @param before how the row stood until now; null for a new one
     * @param now how it stands from now on
     * @throws OporaException when it is in force already
     */
    void apply(UUID row, @Nullable AmendedRow before, AmendedRow now) {
        if (state == AmendmentState.APPLIED) {
            throw new OporaException("roadmap.amendmentApplied");
        }
        state = AmendmentState.APPLIED;
        rowId = row;
        was = before;
        words = now;
    }

    public UUID id() {
        return id;
    }

    public UUID roadmapId() {
        return roadmapId;
    }

    public @Nullable UUID rowId() {
        return rowId;
    }

    public AmendmentKind kind() {
        return kind;
    }

    public AmendedRow words() {
        return words;
    }

    /** How the row stood before; null for a new one. */
    public @Nullable AmendedRow was() {
        return was;
    }

    public AmendmentState state() {
        return state;
    }

    public LocalDate proposedOn() {
        return proposedOn;
    }

    public String grounds() {
        return grounds;
    }

    public @Nullable UUID orderId() {
        return orderId;
    }
}
