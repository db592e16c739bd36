package org.opora.inbox;

/** A number of tasks, exact up to a thousand. */
public record InboxCount(long value, boolean more) {

    /** Above it nobody counts. */
    public static final int EXACT = 1000;

    public static final InboxCount ZERO = new InboxCount(0, false);

    /** A counted number; one more than {@link #EXACT} stands for all that are larger. */
    static InboxCount of(long counted) {
        return new InboxCount(Math.min(counted, EXACT), counted > EXACT);
    }

    /** At least so many. */
    static InboxCount atLeast(long counted) {
        return new InboxCount(Math.min(counted, EXACT), true);
    }

    @Override
    public String toString() {
        return more ? value + "+" : Long.toString(value);
    }
}
