package org.opora.review;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.error.OporaException;

/** One expert asked for one review in one round. */
@Entity
@Table(name = "review_assignment")
public class Assignment {

    /** How far the expert has come. */
    public enum State {
        /** Named; has not said yet whether an interest stands in the way. */
        NAMED,
        /** Declared that there is no personal interest. */
        DECLARED,
        /** Withdrew because of a personal interest. */
        WITHDRAWN,
        /** Handed in the sheet. */
        REPORTED,
        /** Did not hand in the sheet in time and was released. */
        LATE,
        /** The head did not permit this expert. */
        REFUSED;

        public String messageKey() {
            return "review.state." + name().toLowerCase(Locale.ROOT);
        }
    }

    @Id
    private UUID id;

    private int round;
    private int wave;
    private int place;
    private UUID expertId;
    private boolean guest;
    private String obstacles;

    @Enumerated(EnumType.STRING)
    private State state = State.NAMED;

    private @Nullable String interest;
    private Instant namedAt;

    @Embedded
    private @Nullable ReviewSheet sheet;

    protected Assignment() {}

    Assignment(int round, int wave, int place, NamedExpert expert, Instant at) {
        this.id = UUID.randomUUID();
        this.round = round;
        this.wave = wave;
        this.place = place;
        this.expertId = expert.accountId();
        this.guest = expert.guest();
        this.obstacles = String.join(
                ",", expert.obstacles().stream().map(Enum::name).sorted().toList());
        this.namedAt = at;
    }

    void declareNoInterest() {
        require(State.NAMED);
        state = State.DECLARED;
    }

    void withdraw(String reason) {
        require(State.NAMED);
        state = State.WITHDRAWN;
        interest = reason;
    }

    void report(Map<Criterion, Integer> marks, Conclusion conclusion, String text, Instant at) {
        require(State.DECLARED);
        sheet = new ReviewSheet(marks, conclusion, text, at);
        state = State.REPORTED;
    }

    void release() {
        if (open()) {
            state = State.LATE;
        }
    }

    void refuse() {
        require(State.NAMED);
        state = State.REFUSED;
    }

    private void require(State needed) {
        if (state != needed) {
            throw new OporaException("review.assignment-state");
        }
    }

    boolean open() {
        return state == State.NAMED || state == State.DECLARED;
    }

    /** Whether the review counts among those of its round: still open or handed in. */
    public boolean counts() {
        return open() || state == State.REPORTED;
    }

    public UUID id() {
        return id;
    }

    public int round() {
        return round;
    }

    int wave() {
        return wave;
    }

    public int place() {
        return place;
    }

    public UUID expertId() {
        return expertId;
    }

    /** Whether the expert comes from another municipality for this one review. */
    public boolean guest() {
        return guest;
    }

    /** Obstacles that were known when the expert was named; the head permitted them. */
    public List<Obstacle> obstacles() {
        return Arrays.stream(obstacles.split(","))
                .filter(name -> !name.isEmpty())
                .map(Obstacle::valueOf)
                .toList();
    }

    public State state() {
        return state;
    }

    public @Nullable String interest() {
        return interest;
    }

    public @Nullable ReviewSheet sheet() {
        return sheet;
    }
}
