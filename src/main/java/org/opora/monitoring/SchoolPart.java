package org.opora.monitoring;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one school owes to a monitoring and has answered. */
@Entity
public class SchoolPart {

    /** OPEN until the school has answered; the rest says why nobody waits any longer. */
    public enum Status {
        OPEN,
        DONE,
        WITHDRAWN,
        CANCELLED,
        MISSING
    }

    /** What the school says about its imported results. */
    public enum Decision {
        CONFIRM,
        OBJECT
    }

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID roundId;
    private UUID municipalityId;
    private UUID schoolId;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Enumerated(EnumType.STRING)
    private @Nullable Decision resultsDecision;

    private @Nullable String objection;
    private @Nullable String objectionAnswer;
    private @Nullable LocalDate dataEnteredOn;
    private @Nullable LocalDate closedOn;

    protected SchoolPart() {}

    SchoolPart(UUID id, UUID roundId, UUID municipalityId, UUID schoolId) {
        this.id = id;
        this.roundId = roundId;
        this.municipalityId = municipalityId;
        this.schoolId = schoolId;
        this.status = Status.OPEN;
    }

    void confirmResults() {
        resultsDecision = Decision.CONFIRM;
    }

    void objectToResults(String text) {
        resultsDecision = Decision.OBJECT;
        objection = text;
        objectionAnswer = null;
    }

    void answerObjection(String text) {
        objectionAnswer = text;
    }

    void dataEntered(LocalDate day) {
        dataEnteredOn = day;
    }

    /** Ends the part once; what is closed stays as it was closed. */
    void close(Status how, LocalDate day) {
        if (status == Status.OPEN) {
            status = how;
            closedOn = day;
        }
    }

    public UUID id() {
        return id;
    }

    public UUID roundId() {
        return roundId;
    }

    public UUID municipalityId() {
        return municipalityId;
    }

    public UUID schoolId() {
        return schoolId;
    }

    public Status status() {
        return status;
    }

    public @Nullable Decision resultsDecision() {
        return resultsDecision;
    }

    public @Nullable String objection() {
        return objection;
    }

    public @Nullable String objectionAnswer() {
        return objectionAnswer;
    }
}
