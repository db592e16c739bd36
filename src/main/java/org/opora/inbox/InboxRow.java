package org.opora.inbox;

import org.jspecify.annotations.Nullable;

/**
 * One line of the list.
 *
 * @param person who has the task in work, or who did it
 * @param unread whether the viewer has not opened it yet
 * @param onBehalf the absent colleague for whom the viewer would do it; null for themselves
 * @param putOffNote why it is put off to a later day; null when it is not
 * @param opens whether the viewer may open it; of others' tasks the viewer is only told
 * @param place what a page beside it is found by
 */
public record InboxRow(
        InboxTask task,
        @Nullable String person,
        boolean unread,
        @Nullable String onBehalf,
        @Nullable String putOffNote,
        boolean opens,
        @Nullable String place) {

    /** Where the viewer reads more: the task, else the school or the year it is about; null when there is neither. */
    public @Nullable String address() {
        if (opens) {
            return "/inbox/" + task.id();
        }
        return task.schoolId() != null
                ? "/schools/" + task.schoolId()
                : task.cycleId() != null ? "/cycles/" + task.cycleId() : null;
    }

    /** Of the task. */
    public String id() {
        return task.id();
    }
}
