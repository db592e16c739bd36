package org.opora.workkind;

import org.jspecify.annotations.Nullable;
import org.opora.error.OporaException;
import org.opora.inbox.TaskPriority;

/**
 * What a municipality has agreed for a kind of work.
 *
 * @param priority null: as the diagram says
 * @param days working days from arrival to due date; null: as the diagram says
 */
public record WorkRule(@Nullable TaskPriority priority, @Nullable Integer days) {

    /** Nothing is agreed: the diagram holds. */
    public static final WorkRule NONE = new WorkRule(null, null);

    static final int MOST_DAYS = 250;

    public WorkRule {
        if (days != null && (days < 1 || days > MOST_DAYS)) {
            throw new OporaException("workkind.days", MOST_DAYS);
        }
    }

    boolean isNone() {
        return priority == null && days == null;
    }
}
