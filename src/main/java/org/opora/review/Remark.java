package org.opora.review;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A remark of one expert in one round, pinned to a row of the programme that keeps its id over all versions. */
@Entity
@Table(name = "review_remark")
public class Remark {

    @Id
    private UUID id;

    private int round;
    private int place;
    private UUID assignmentId;
    private @Nullable UUID rowId;

    @Enumerated(EnumType.STRING)
    private RemarkKind kind;

    private String text;

    protected Remark() {}

    Remark(UUID id, int round, int place, UUID assignmentId, NewRemark remark) {
        this.id = id;
        this.round = round;
        this.place = place;
        this.assignmentId = assignmentId;
        this.rowId = remark.rowId();
        this.kind = remark.kind();
        this.text = remark.text();
    }

    public UUID id() {
        return id;
    }

    public int round() {
        return round;
    }

    int place() {
        return place;
    }

    public UUID assignmentId() {
        return assignmentId;
    }

    public @Nullable UUID rowId() {
        return rowId;
    }

    public RemarkKind kind() {
        return kind;
    }

    public String text() {
        return text;
    }
}
