package org.opora.implementation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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

/** A correction of the undertaken measures by an order of the school: what was, what became, and why. */
@Entity
public class PlanCorrection {

    /** What happened to a measure. */
    public enum Kind {
        CHANGED,
        ADDED,
        DROPPED
    }

    /** One corrected measure: an added one has nothing before, a dropped one nothing after. */
    @Embeddable
    public record Change(
            @Enumerated(EnumType.STRING) Kind kind,
            UUID rowId,
            @Nullable String textBefore,
            @Nullable String textAfter,
            @Nullable LocalDate dueBefore,
            @Nullable LocalDate dueAfter,
            String reason) {

        static Change changed(PlannedMeasure before, String text, LocalDate due, String reason) {
            return new Change(Kind.CHANGED, before.rowId(), before.text(), text, before.due(), due, reason);
        }

        static Change added(UUID rowId, NewMeasure measure) {
            return new Change(Kind.ADDED, rowId, null, measure.text(), null, measure.due(), measure.reason());
        }

        static Change dropped(PlannedMeasure before, String reason) {
            return new Change(Kind.DROPPED, before.rowId(), before.text(), null, before.due(), null, reason);
        }
    }

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    @Embedded
    private CaseScope scope;

    private String actNumber;
    private LocalDate actDate;
    private UUID enteredBy;
    private Instant enteredAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "plan_correction_change", joinColumns = @JoinColumn(name = "correction_id"))
    @OrderColumn(name = "place")
    private List<Change> changes = new ArrayList<>();

    protected PlanCorrection() {}

    PlanCorrection(CaseScope scope, String actNumber, LocalDate actDate, List<Change> changes, UUID by, Instant at) {
        this.id = UUID.randomUUID();
        this.scope = scope;
        this.actNumber = actNumber;
        this.actDate = actDate;
        this.changes.addAll(changes);
        this.enteredBy = by;
        this.enteredAt = at;
    }

    public UUID id() {
        return id;
    }

    public UUID caseId() {
        return scope.caseId();
    }

    /** Number of the school's order. */
    public String actNumber() {
        return actNumber;
    }

    public LocalDate actDate() {
        return actDate;
    }

    public List<Change> changes() {
        return List.copyOf(changes);
    }
}
