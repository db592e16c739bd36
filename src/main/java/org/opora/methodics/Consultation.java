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

/** A consultation that a school asks for: the methodist answers, the school says whether that was enough. */
@Entity
public class Consultation {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID municipalityId;
    private UUID schoolId;
    private @Nullable UUID rowId;
    private String topic;
    private String question;

    @Enumerated(EnumType.STRING)
    private ConsultationState state;

    private UUID askedBy;
    private LocalDate askedOn;
    private LocalDate dueOn;
    private @Nullable String answer;
    private @Nullable UUID answeredBy;
    private @Nullable LocalDate answeredOn;
    private @Nullable LocalDate closedOn;

    @SuppressWarnings("NullAway")
    protected Consultation() {}

    Consultation(UUID id, UUID municipalityId, NewConsultation asked, UUID by, LocalDate day, LocalDate due) {
        this.id = id;
        this.municipalityId = municipalityId;
        this.schoolId = asked.schoolId();
        this.rowId = asked.rowId();
        this.topic = asked.topic();
        this.question = asked.question();
        this.state = ConsultationState.ASKED;
        this.askedBy = by;
        this.askedOn = day;
        this.dueOn = due;
    }

    void answer(String words, UUID by, LocalDate day) {
        require(ConsultationState.ASKED);
        answer = words;
        answeredBy = by;
        answeredOn = day;
        state = ConsultationState.ANSWERED;
    }

    void close(LocalDate day) {
        require(ConsultationState.ANSWERED);
        state = ConsultationState.CLOSED;
        closedOn = day;
    }

    /** The answer was not enough: the question goes on with what is still unclear. */
    void askAgain(String words, LocalDate due) {
        require(ConsultationState.ANSWERED);
        question = question + "\n\n" + words;
        dueOn = due;
        state = ConsultationState.ASKED;
    }

    void withdraw(LocalDate day) {
        if (!state.open()) {
            throw new OporaException("methodics.wrongState");
        }
        state = ConsultationState.WITHDRAWN;
        closedOn = day;
    }

    private void require(ConsultationState wanted) {
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

    public UUID schoolId() {
        return schoolId;
    }

    public @Nullable UUID rowId() {
        return rowId;
    }

    public String topic() {
        return topic;
    }

    public String question() {
        return question;
    }

    public ConsultationState state() {
        return state;
    }

    public LocalDate askedOn() {
        return askedOn;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public @Nullable String answer() {
        return answer;
    }

    public @Nullable UUID answeredBy() {
        return answeredBy;
    }

    public @Nullable LocalDate answeredOn() {
        return answeredOn;
    }

    public @Nullable LocalDate closedOn() {
        return closedOn;
    }
}
