package org.opora.calendar;

/** What a day of the production calendar is. A weekend or holiday that a decree leaves as it is keeps its name. */
public enum DayKind {
    WORKING(true),
    WEEKEND(false),
    HOLIDAY(false),
    /** A usual working day that a decree made a day off. */
    MOVED_OFF(false),
    /** A weekend or holiday on which a decree lets people work. */
    MOVED_WORKING(true);

    private final boolean working;

    DayKind(boolean working) {
        this.working = working;
    }

    public boolean working() {
        return working;
    }
}
