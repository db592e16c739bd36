package org.opora.workkind;

import org.jspecify.annotations.Nullable;
import org.opora.error.OporaException;
import org.opora.inbox.TaskPriority;

/**
 * What a municipality has agreed for a kind of work.
 *
 * @param priority null: as the diagram says
 * @param days working days from arrival to due date; null: as the diagram says
 * @param claimDays the service level: working days from arrival until somebody takes the task; null: nothing is agreed
 */
public record WorkRule(@Nullable TaskPriority priority, @Nullable Integer days, @Nullable Integer claimDays) {

    /** Nothing is agreed: the diagram holds. */
    public static final WorkRule NONE = new WorkRule(null, null);

    static final int MOST_DAYS = 250;

    public WorkRule {
        within(days);
        within(claimDays);
        if (days != null && claimDays != null && claimDays > days) {
            throw new OporaException("workkind.claim-late", claimDays, days);
        }
    }

    /** No service level. */
    public WorkRule(@Nullable TaskPriority priority, @Nullable Integer days) {
        this(priority, days, null);
    }

    private static void within(@Nullable Integer days) {
        if (days != null && (days < 1 || days > MOST_DAYS)) {
            throw new OporaException("workkind.days", MOST_DAYS);
        }
    }

    boolean isNone() {
        return priority == null && days == null && claimDays == null;
    }
}
