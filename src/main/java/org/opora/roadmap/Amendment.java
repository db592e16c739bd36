package org.opora.roadmap;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
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

    @Embedded
    private AmendedRow words;

    private String grounds;

    @Enumerated(EnumType.STRING)
    private AmendmentState state;

    private UUID proposedBy;
    private LocalDate proposedOn;
    private @Nullable UUID orderId;

    @SuppressWarnings("NullAway")
    protected Amendment() {}

    Amendment(UUID id, Roadmap roadmap, ProposeAmendment.Proposal proposal, UUID by, LocalDate day) {
        if (proposal.kind() != AmendmentKind.ADD && proposal.rowId() == null) {
            throw new OporaException("roadmap.amendmentWithoutRow");
        }
        this.id = id;
        this.roadmapId = roadmap.id();
        this.municipalityId = roadmap.municipalityId();
        this.rowId = proposal.rowId();
        this.kind = proposal.kind();
        this.words = proposal.words();
        this.grounds = proposal.grounds();
        this.state = AmendmentState.PROPOSED;
        this.proposedBy = by;
        this.proposedOn = day;
    }

    /** The order that makes it effective is registered. */
    public void orderedBy(UUID order) {
        orderId = order;
    }

    /** @throws OporaException when it is in force already */
    public void apply() {
        if (state == AmendmentState.APPLIED) {
            throw new OporaException("roadmap.amendmentApplied");
        }
        state = AmendmentState.APPLIED;
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

    public String grounds() {
        return grounds;
    }

    public @Nullable UUID orderId() {
        return orderId;
    }
}
