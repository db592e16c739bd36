package org.opora.planreading;

/**
 * A column of the order's own table.
 *
 * @param field what it holds: number, activity, schedule, results, executors, schoolActivity, schoolSchedule, or {@link #OTHER}
 * @param heading as the order calls it; the headings of columns that are read as one are joined by « / »
 */
public record OrderColumn(String field, String heading) {

    /** A column of which nobody knows what it means; its heading tells it from others. */
    public static final String OTHER = "other";
}
