package org.opora.review;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One turn of the expertise over one version of the programme, from the check of completeness to the conclusion. */
@Entity
@Table(name = "review_round")
public class ReviewRound {

    @Id
    private UUID id;

    private int number;
    private int programmeVersion;
    private LocalDate openedOn;
    private @Nullable Boolean complete;
    private @Nullable String missing;
    private int wave;
    private @Nullable LocalDate reviewsDue;
    private @Nullable String permitRequest;
    private @Nullable String permitReason;
    private @Nullable Boolean permitted;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Explanation explanation;

    @Enumerated(EnumType.STRING)
    private @Nullable Verdict verdict;

    private @Nullable String overrideReason;
    private @Nullable String summary;
    private @Nullable LocalDate newDue;
    private @Nullable UUID concludedBy;
    private @Nullable Instant concludedAt;

    protected ReviewRound() {}

    ReviewRound(int number, int programmeVersion, LocalDate openedOn) {
        this.id = UUID.randomUUID();
        this.number = number;
        this.programmeVersion = programmeVersion;
        this.openedOn = openedOn;
    }

    void acceptSet() {
        complete = true;
        missing = null;
    }

    void incomplete(String missing, LocalDate newDue) {
        complete = false;
        this.missing = missing;
        this.newDue = newDue;
    }

    /** The school has handed in what was missing: the same round over a newer version. */
    void renew(int programmeVersion) {
        this.programmeVersion = programmeVersion;
        complete = null;
        newDue = null;
    }

    int nextWave(LocalDate reviewsDue, @Nullable String permitRequest) {
        this.reviewsDue = reviewsDue;
        this.permitRequest = permitRequest;
        this.permitted = null;
        this.permitReason = null;
        return ++wave;
    }

    void decidePermit(boolean permitted, String reason) {
        this.permitted = permitted;
        this.permitReason = reason;
    }

    void explain(Explanation explanation) {
        this.explanation = explanation;
    }

    void conclude(Verdict verdict, @Nullable String overrideReason, String summary, UUID by, Instant at) {
        this.verdict = verdict;
        this.overrideReason = overrideReason;
        this.summary = summary;
        this.concludedBy = by;
        this.concludedAt = at;
    }

    void returnUntil(LocalDate newDue) {
        this.newDue = newDue;
    }

    public int number() {
        return number;
    }

    public int programmeVersion() {
        return programmeVersion;
    }

    public LocalDate openedOn() {
        return openedOn;
    }

    public @Nullable Boolean complete() {
        return complete;
    }

    public @Nullable String missing() {
        return missing;
    }

    int wave() {
        return wave;
    }

    public @Nullable LocalDate reviewsDue() {
        return reviewsDue;
    }

    public @Nullable String permitRequest() {
        return permitRequest;
    }

    public @Nullable String permitReason() {
        return permitReason;
    }

    public @Nullable Boolean permitted() {
        return permitted;
    }

    public @Nullable Explanation explanation() {
        return explanation;
    }

    public @Nullable Verdict verdict() {
        return verdict;
    }

    public @Nullable String overrideReason() {
        return overrideReason;
    }

    public @Nullable String summary() {
        return summary;
    }

    public @Nullable LocalDate newDue() {
        return newDue;
    }

    public @Nullable Instant concludedAt() {
        return concludedAt;
    }

    public @Nullable UUID concludedBy() {
        return concludedBy;
    }
}
