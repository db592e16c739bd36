package org.opora.followup;

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
import org.opora.error.OporaException;

/** A targeted recommendation to one school; the school accepts it or objects with grounds. */
@Entity
@Table(name = "recommendation")
public class Recommendation {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID municipalityId;
    private UUID cycleId;
    private UUID schoolId;

    @Enumerated(EnumType.STRING)
    private RecommendationOrigin origin;

    private String text;
    private @Nullable String basis;
    private LocalDate due;

    @Enumerated(EnumType.STRING)
    private RecommendationState state;

    private UUID givenBy;
    private Instant givenAt;
    private @Nullable String done;
    private @Nullable String objection;
    private @Nullable String objectionReply;
    private @Nullable UUID answeredBy;
    private @Nullable LocalDate answeredOn;

    @SuppressWarnings("NullAway")
    protected Recommendation() {}

    /** A recommendation that awaits the school's answer. */
    public Recommendation(UUID id, NewRecommendation given, UUID givenBy, Instant givenAt) {
        this.id = id;
        this.municipalityId = given.municipalityId();
        this.cycleId = given.cycleId();
        this.schoolId = given.schoolId();
        this.origin = given.origin();
        this.text = given.text();
        this.basis = given.basis();
        this.due = given.due();
        this.givenBy = givenBy;
        this.givenAt = givenAt;
        this.state = RecommendationState.GIVEN;
    }

    /** The school accepts and says what it did or will do. */
    public void accept(String whatWasDone, UUID by, LocalDate today) {
        awaitAnswer();
        if (whatWasDone.isBlank()) {
            throw new OporaException("followup.doneMissing");
        }
        state = RecommendationState.ACCEPTED;
        done = whatWasDone.strip();
        answered(by, today);
    }

    /** The school objects with grounds. */
    public void object(String grounds, UUID by, LocalDate today) {
        awaitAnswer();
        if (grounds.isBlank()) {
            throw new OporaException("followup.groundsMissing");
        }
        state = RecommendationState.OBJECTED;
        objection = grounds.strip();
        answered(by, today);
    }

    /** The coordinator keeps the recommendation in spite of the objection, reworded where needed, with a new date. */
    public void keep(String newText, LocalDate newDue, String reason, LocalDate today) {
        considerObjection();
        if (!newDue.isAfter(today)) {
            throw new OporaException("followup.newDueNotAhead");
        }
        text = newText.strip();
        due = newDue;
        objectionReply = reason.strip();
        state = RecommendationState.GIVEN;
    }

    /** The coordinator agrees with the objection. */
    public void withdraw(String reason) {
        considerObjection();
        objectionReply = reason.strip();
        state = RecommendationState.WITHDRAWN;
    }

    /** The year ended, or the school left it, before an answer came. */
    public void endUnanswered() {
        if (state == RecommendationState.GIVEN || state == RecommendationState.OBJECTED) {
            state = RecommendationState.UNANSWERED;
        }
    }

    private void awaitAnswer() {
        if (state != RecommendationState.GIVEN) {
            throw new OporaException("followup.alreadyAnswered");
        }
    }

    private void considerObjection() {
        if (state != RecommendationState.OBJECTED) {
            throw new OporaException("followup.noObjection");
        }
    }

    private void answered(UUID by, LocalDate today) {
        answeredBy = by;
        answeredOn = today;
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

    public String text() {
        return text;
    }

    public @Nullable String basis() {
        return basis;
    }

    public LocalDate due() {
        return due;
    }

    public RecommendationState state() {
        return state;
    }

    public @Nullable String done() {
        return done;
    }

    public @Nullable String objection() {
        return objection;
    }

    public @Nullable String objectionReply() {
        return objectionReply;
    }
}
