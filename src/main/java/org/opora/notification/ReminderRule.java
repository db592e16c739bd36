package org.opora.notification;

import org.jspecify.annotations.Nullable;
import org.opora.error.OporaException;

/**
 * When a municipality reminds of deadlines. Null: no such reminder.
 *
 * @param early calendar days before the deadline
 * @param soon likewise, nearer to it
 * @param onDay whether there is a reminder on the day itself
 * @param lateCoordinator working days after the deadline, until the coordinator hears of it
 * @param lateHead likewise for the head
 */
public record ReminderRule(
        @Nullable Integer early,
        @Nullable Integer soon,
        boolean onDay,
        @Nullable Integer lateCoordinator,
        @Nullable Integer lateHead) {

    public static final int MOST_EARLY = 60;
    public static final int LEAST_EARLY = 2;
    public static final int MOST_SOON = 30;
    public static final int MOST_LATE = 30;

    private static final int WEEK = 7;
    private static final int THREE = 3;
    private static final int FIVE = 5;

    /** What holds until a coordinator says otherwise. */
    public static final ReminderRule USUAL = new ReminderRule(WEEK, 1, true, THREE, FIVE);

    /**
     * Refuses what cannot be kept.
     *
     * @throws OporaException {@code notification.ladder-before}, {@code notification.ladder-late}
     */
    public ReminderRule {
        within("early", early, LEAST_EARLY, MOST_EARLY);
        within("soon", soon, 1, MOST_SOON);
        within("lateCoordinator", lateCoordinator, 1, MOST_LATE);
        within("lateHead", lateHead, 1, MOST_LATE);
        if (early != null && soon != null && early <= soon) {
            throw new OporaException("notification.ladder-before", early, soon);
        }
        if (lateCoordinator != null && lateHead != null && lateHead < lateCoordinator) {
            throw new OporaException("notification.ladder-late", lateCoordinator, lateHead);
        }
    }

    private static void within(String field, @Nullable Integer days, int least, int most) {
        if (days != null && (days < least || days > most)) {
            throw new OporaException("notification.ladder-days", field, least, most);
        }
    }

    /** The number of a step; null when there is none, and for the reminder on the day. */
    public @Nullable Integer days(ReminderStep step) {
        return switch (step) {
            case EARLY -> early;
            case SOON -> soon;
            case LATE_FOR_COORDINATOR -> lateCoordinator;
            case LATE_FOR_HEAD -> lateHead;
            default -> null;
        };
    }

    /** Whether anybody hears of a deadline at this step. */
    public boolean reminds(ReminderStep step) {
        return step == ReminderStep.TODAY ? onDay : days(step) != null;
    }
}
