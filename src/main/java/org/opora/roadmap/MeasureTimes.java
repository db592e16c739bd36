package org.opora.roadmap;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The dates of a measure, of the municipality and of schools. What was handed in keeps the date by which it was; a pause of the
 * plan moves only the one by which it would have to come again.
 */
@Embeddable
class MeasureTimes {

    private @Nullable LocalDate startOn;
    private @Nullable LocalDate dueOn;
    private @Nullable LocalDate schoolStartOn;
    private @Nullable LocalDate schoolDueOn;
    private @Nullable LocalDate dueIfReturned;
    private @Nullable LocalDate schoolDueIfReturned;

    @Enumerated(EnumType.STRING)
    private MeasureHalf half;

    @SuppressWarnings("NullAway")
    protected MeasureTimes() {}

    MeasureTimes(MeasureDates dates) {
        startOn = dates.start();
        dueOn = dates.due();
        schoolStartOn = dates.schoolStart();
        schoolDueOn = dates.schoolDue();
        half = dates.half();
    }

    /** A person named them. @param both whether they hold for schools as well */
    void name(@Nullable LocalDate start, LocalDate due, boolean both) {
        startOn = start;
        dueOn = due;
        if (both) {
            schoolStartOn = null;
            schoolDueOn = null;
        }
    }

    /** The plan was paused. @param handedIn whether the municipality's half had been handed in */
    void move(@Nullable LocalDate due, boolean handedIn) {
        if (handedIn) {
            dueIfReturned = due;
        } else {
            dueOn = due;
        }
    }

    /** The same of the schools. @param handedIn whether all of them had */
    void moveSchools(@Nullable LocalDate due, boolean handedIn) {
        if (handedIn) {
            schoolDueIfReturned = due;
        } else {
            schoolDueOn = due;
        }
    }

    /** The municipality's half came back. */
    void returned() {
        dueOn = dueNow();
        dueIfReturned = null;
    }

    /** A school's part came back. */
    void schoolReturned() {
        schoolDueOn = schoolDueNow();
        schoolDueIfReturned = null;
    }

    void openForSchools(LocalDate day) {
        schoolStartOn = day;
    }

    /** By which the municipality would have to hand in now. */
    @Nullable
    LocalDate dueNow() {
        return dueIfReturned != null ? dueIfReturned : dueOn;
    }

    /** By which a school would, where schools have a date of their own. */
    @Nullable
    LocalDate schoolDueNow() {
        return schoolDueIfReturned != null ? schoolDueIfReturned : schoolDueOn;
    }

    /** The day after which what was handed in is late: the schools', where theirs is the later one. */
    @Nullable
    LocalDate lateInReview() {
        LocalDate own = dueNow();
        LocalDate ofSchools = schoolDueNow();
        return ofSchools != null && (own == null || ofSchools.isAfter(own)) ? ofSchools : own;
    }

    @Nullable
    LocalDate startOn() {
        return startOn;
    }

    @Nullable
    LocalDate dueOn() {
        return dueOn;
    }

    @Nullable
    LocalDate schoolStartOn() {
        return schoolStartOn;
    }

    @Nullable
    LocalDate schoolDueOn() {
        return schoolDueOn;
    }

    MeasureHalf half() {
        return half;
    }
}
