package org.opora.methodics;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.error.OporaException;

/** A training of people of schools by an operator from outside; the operator's word is entered with document and date. */
@Entity
public class Training {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID municipalityId;
    private @Nullable UUID rowId;
    private String programme;
    private String operator;
    private LocalDate startsOn;
    private LocalDate endsOn;
    private int hours;

    @Enumerated(EnumType.STRING)
    private TrainingState state;

    private @Nullable String confirmedBy;
    private @Nullable LocalDate confirmedOn;
    private @Nullable String reason;
    private UUID createdBy;

    @SuppressWarnings("NullAway")
    protected Training() {}

    Training(UUID id, NewTraining training, UUID createdBy) {
        this.id = id;
        this.municipalityId = training.municipalityId();
        this.rowId = training.rowId();
        this.programme = training.programme();
        this.operator = training.operator();
        this.startsOn = training.startsOn();
        this.endsOn = training.endsOn();
        this.hours = training.hours();
        this.state = TrainingState.PLANNED;
        this.createdBy = createdBy;
    }

    /** The operator confirmed the list by a document. */
    void confirm(String document, LocalDate day) {
        require(TrainingState.PLANNED);
        state = TrainingState.CONFIRMED;
        confirmedBy = document;
        confirmedOn = day;
    }

    void cancel(String why) {
        if (state == TrainingState.CANCELLED) {
            throw new OporaException("methodics.wrongState");
        }
        state = TrainingState.CANCELLED;
        reason = why;
    }

    /** @throws OporaException in any other state */
    void require(TrainingState wanted) {
        if (state != wanted) {
            throw new OporaException("methodics.wrongState");
        }
    }

    public UUID id() {
        return id;
    }

    public UUID municipalityId() {
        return municipalityId;
    }

    public @Nullable UUID rowId() {
        return rowId;
    }

    public String programme() {
        return programme;
    }

    public String operator() {
        return operator;
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    public LocalDate endsOn() {
        return endsOn;
    }

    public int hours() {
        return hours;
    }

    public TrainingState state() {
        return state;
    }

    public @Nullable String confirmedBy() {
        return confirmedBy;
    }

    public @Nullable LocalDate confirmedOn() {
        return confirmedOn;
    }

    public @Nullable String reason() {
        return reason;
    }
}
