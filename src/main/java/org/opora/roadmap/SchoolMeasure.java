package org.opora.roadmap;

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

/** One school's part in a measure. */
@Entity
@Table(name = "roadmap_school_measure")
public class SchoolMeasure extends HandedIn {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID measureId;
    private UUID roadmapId;
    private UUID rowId;
    private UUID municipalityId;
    private UUID schoolId;
    private @Nullable LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private SchoolMeasureState state;

    private int launches;
    private @Nullable String shortfall;

    @SuppressWarnings("NullAway")
    protected SchoolMeasure() {}

    SchoolMeasure(UUID id, Measure measure, UUID schoolId) {
        this.id = id;
        this.measureId = measure.id();
        this.roadmapId = measure.roadmapId();
        this.rowId = measure.rowId();
        this.municipalityId = measure.municipalityId();
        this.schoolId = schoolId;
        this.state = SchoolMeasureState.OPEN;
    }

    /** The school is asked, or asked again; the number makes the business key unique. */
    int launch(@Nullable LocalDate due) {
        dueOn = due;
        launches++;
        state = SchoolMeasureState.OPEN;
        return launches;
    }

    /** The plan was paused: this date holds now. */
    void moveTo(@Nullable LocalDate due) {
        dueOn = due;
    }

    /** Whether the school was asked and has not finished. */
    boolean underWay() {
        return launches > 0 && !state.settled();
    }

    public void submit(UUID by, LocalDate day) {
        if (state.settled()) {
            throw new OporaException("roadmap.measureClosed");
        }
        state = SchoolMeasureState.REVIEW;
        handIn(by, day);
    }

    /** Something that is asked for will not come, for this reason. */
    public void explainShortfall(@Nullable String why) {
        shortfall = why;
    }

    public void accept(UUID by, LocalDate day) {
        acceptBy(by, day);
        state = SchoolMeasureState.DONE;
    }

    public void sendBack(UUID by, String words) {
        returnBy(by, words);
        state = SchoolMeasureState.RETURNED;
    }

    /** The measure was closed before the school had reported. */
    public void miss(LocalDate day) {
        state = SchoolMeasureState.MISSED;
        closeOn(day);
    }

    /** Nothing is asked of the school any more. */
    public void cancel(LocalDate day) {
        if (!state.settled()) {
            state = SchoolMeasureState.CANCELLED;
            closeOn(day);
        }
    }

    @Override
    boolean inReview() {
        return state == SchoolMeasureState.REVIEW;
    }

    public UUID id() {
        return id;
    }

    public UUID measureId() {
        return measureId;
    }

    public UUID rowId() {
        return rowId;
    }

    public UUID municipalityId() {
        return municipalityId;
    }

    public UUID schoolId() {
        return schoolId;
    }

    public @Nullable LocalDate dueOn() {
        return dueOn;
    }

    public @Nullable String shortfall() {
        return shortfall;
    }

    public SchoolMeasureState state() {
        return state;
    }
}
