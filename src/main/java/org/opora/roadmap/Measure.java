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

/** One occurrence of a row: it opens at its start, collects evidence and is accepted by another person. */
@Entity
@Table(name = "roadmap_measure")
public class Measure extends HandedIn {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID roadmapId;
    private UUID rowId;
    private UUID municipalityId;
    private int number;

    @Embedded
    private MeasureTimes times;

    @Enumerated(EnumType.STRING)
    private MeasureState state;

    private int launches;
    private @Nullable LocalDate openedOn;
    private @Nullable String stage;
    private @Nullable UUID cycleId;
    private @Nullable String dateSource;
    private @Nullable String shortfall;
    private @Nullable String reason;
    private @Nullable Boolean carried;

    @SuppressWarnings("NullAway")
    protected Measure() {}

    Measure(UUID id, RoadmapRow row, int number, MeasureDates dates) {
        this.id = id;
        this.roadmapId = row.roadmapId();
        this.rowId = row.id();
        this.municipalityId = row.municipalityId();
        this.number = number;
        this.state = dates.unnamed() ? MeasureState.UNDATED : MeasureState.PLANNED;
        this.times = new MeasureTimes(dates);
    }

    /** Takes other dates; what is not yet open waits for its start, or for a person to name one. */
    void redate(MeasureDates dates) {
        times = new MeasureTimes(dates);
        if (!state.active()) {
            state = dates.unnamed() ? MeasureState.UNDATED : MeasureState.PLANNED;
        }
    }

    /**
     * A person named the date that the plan left open, where schools keep the one that they have, or gave a missed measure a new
     * one, which holds for both.
     */
    public void setDates(@Nullable LocalDate start, LocalDate due, String source) {
        if (state.closed()) {
            throw new OporaException("roadmap.measureClosed");
        }
        if (start != null && due.isBefore(start)) {
            throw new OporaException("roadmap.datesTurned");
        }
        times.name(start, due, state != MeasureState.UNDATED);
        dateSource = source;
        if (!state.active()) {
            state = MeasureState.PLANNED;
        }
    }

    /**
     * The plan was paused: these dates hold now for what is still to be handed in, or would if it came back.
     *
     * @param schoolsHandedIn whether every school that was asked had handed in
     */
    void moveTo(@Nullable LocalDate due, @Nullable LocalDate schoolDue, boolean schoolsHandedIn) {
        times.move(due, inReview());
        times.moveSchools(schoolDue, schoolsHandedIn);
    }

    /** Its date had passed when the plan began to run. */
    public void awaitConfirmation() {
        state = MeasureState.TO_CONFIRM;
    }

    /** A new instance of the process works on it; its number makes the business key unique. */
    int launch() {
        launches++;
        return launches;
    }

    /** Its time has come. */
    public void open(LocalDate day) {
        if (state == MeasureState.PLANNED || state == MeasureState.UNDATED) {
            state = MeasureState.OPEN;
            openedOn = day;
        }
    }

    /** Whether it is late: by its own date, or by the schools' while only they still work. */
    public boolean isLate(LocalDate today) {
        LocalDate after = inReview() ? times.lateInReview() : times.dueOn();
        return state.active() && after != null && after.isBefore(today);
    }

    /** Whether schools have work under this occurrence. */
    boolean asksSchools(RoadmapRow row) {
        return row.hasSchoolHalf() && (half() != MeasureHalf.MUNICIPALITY || row.onlySchoolsWork());
    }

    /** Whether nobody but schools has. */
    public boolean onlySchoolsWork(RoadmapRow row) {
        return row.hasSchoolHalf() && (half() == MeasureHalf.SCHOOLS || row.onlySchoolsWork());
    }

    /** Schools begin on this day, before their own start. */
    void openForSchools(LocalDate day) {
        times.openForSchools(day);
    }

    /** The stage of a running year does this work; the measure opens no task of its own. */
    public void followStage(String stageKey, UUID cycle) {
        stage = stageKey;
        cycleId = cycle;
    }

    /** The stage will not come: the measure does its own work. The year stays known. */
    void leaveStage() {
        stage = null;
    }

    /** Whether it followed a stage of that year once and does its own work since. */
    boolean hasLeft(UUID cycle) {
        return stage == null && cycle.equals(cycleId);
    }

    /** The stage ended, maybe before the measure's own time. */
    public void doneByStage(LocalDate day) {
        state = MeasureState.DONE;
        closeOn(day);
    }

    /** Evidence is given. */
    public void submit(UUID by, LocalDate day) {
        if (!state.active() && state != MeasureState.TO_CONFIRM) {
            throw new OporaException("roadmap.measureClosed");
        }
        state = MeasureState.REVIEW;
        handIn(by, day);
    }

    /** A part of the evidence is missing and will not come, for this reason. */
    public void explainShortfall(@Nullable String why) {
        shortfall = why;
    }

    /** Only schools worked on it; nobody of the municipality submitted anything. */
    public void reported(LocalDate day) {
        if (state == MeasureState.OPEN) {
            state = MeasureState.REVIEW;
            handIn(null, day);
        }
    }

    /** Another person than the submitter accepts. */
    public void accept(UUID by, LocalDate day) {
        acceptBy(by, day);
        state = MeasureState.DONE;
    }

    /** Another person than the submitter returns the evidence. */
    public void sendBack(UUID by, String words) {
        returnBy(by, words);
        times.returned();
        state = MeasureState.RETURNED;
        shortfall = null;
    }

    /** Done before the plan began to run, by the word and document of the coordinator. */
    public void confirmPast(UUID by, LocalDate day) {
        confirmOwnHalf(by, day);
        state = MeasureState.DONE;
        closeOn(day);
    }

    /** The same of the municipality's half, while schools still work on theirs. */
    void confirmOwnHalf(UUID by, LocalDate day) {
        if (state != MeasureState.TO_CONFIRM) {
            throw new OporaException("roadmap.notToConfirm");
        }
        state = MeasureState.REVIEW;
        handIn(by, day);
    }

    public void cancel(String why, LocalDate day) {
        if (!state.closed()) {
            state = MeasureState.CANCELLED;
            reason = why;
            closeOn(day);
        }
    }

    /** The plan ends: whether the next one goes on with this measure. */
    void decideCarry(boolean carry) {
        carried = carry;
    }

    /** Whether a next plan would go on with it: not done, and nobody decided to let it drop. */
    boolean unfinished() {
        return state != MeasureState.DONE && !Boolean.FALSE.equals(carried);
    }

    @Override
    boolean inReview() {
        return state == MeasureState.REVIEW;
    }

    public UUID id() {
        return id;
    }

    public UUID roadmapId() {
        return roadmapId;
    }

    public UUID rowId() {
        return rowId;
    }

    public UUID municipalityId() {
        return municipalityId;
    }

    public int number() {
        return number;
    }

    public @Nullable LocalDate startOn() {
        return times.startOn();
    }

    public @Nullable LocalDate dueOn() {
        return times.dueOn();
    }

    public @Nullable LocalDate schoolStartOn() {
        return times.schoolStartOn();
    }

    public @Nullable LocalDate schoolDueOn() {
        return times.schoolDueOn();
    }

    MeasureTimes times() {
        return times;
    }

    public MeasureHalf half() {
        return times.half();
    }

    public @Nullable String dateSource() {
        return dateSource;
    }

    public MeasureState state() {
        return state;
    }

    public int launches() {
        return launches;
    }

    public @Nullable String stage() {
        return stage;
    }

    public @Nullable UUID cycleId() {
        return cycleId;
    }

    public @Nullable String shortfall() {
        return shortfall;
    }
}
