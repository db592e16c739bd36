package org.opora.notification;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opora.account.Role;

/**
 * The ladder of reminders: who does the task hears twice before its deadline and on the day; when it is late, the coordinator and
 * then the head hear of it. How many days before and after is the {@link ReminderRule} of the municipality. Beside the ladder
 * stands what colleagues say to a person.
 */
public enum ReminderStep {
    EARLY(null, Channel.DIGEST, true),
    SOON(null, Channel.DIGEST, true),
    TODAY(null, Channel.AT_ONCE, true),
    LATE_FOR_COORDINATOR(Role.COORDINATOR, Channel.AT_ONCE, true),
    LATE_FOR_HEAD(Role.HEAD, Channel.AT_ONCE, true),
    /** Nobody has taken a task within the time that is agreed for such work. */
    UNCLAIMED(Role.COORDINATOR, Channel.DIGEST, false),
    MENTIONED,
    ASKED,
    ANSWERED,
    /** Named to do the work of somebody absent. */
    SUBSTITUTE,
    /** Asked for by a coordinator or head. */
    REQUESTED;

    private final @Nullable Role superior;
    private final Channel usual;
    private final boolean reminds;

    ReminderStep(@Nullable Role superior, Channel usual, boolean reminds) {
        this.superior = superior;
        this.usual = usual;
        this.reminds = reminds;
    }

    /** Said by a colleague, not by the calendar. */
    ReminderStep() {
        this(null, Channel.AT_ONCE, false);
    }

    /** The steps that the calendar takes. */
    public static List<ReminderStep> ladder() {
        return Arrays.stream(values()).filter(step -> step.reminds).toList();
    }

    /** Who hears of somebody else's late task; null where the person who does it is reminded. */
    public @Nullable Role superior() {
        return superior;
    }

    /** What holds for whoever has not chosen. */
    public Channel usual() {
        return usual;
    }

    /** Steps that concern people of these roles. */
    public static List<ReminderStep> concerning(List<Role> roles) {
        return Arrays.stream(values())
                .filter(step -> step.superior == null || roles.contains(step.superior))
                .toList();
    }
}
