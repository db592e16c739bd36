package org.opora.inbox;

import org.jspecify.annotations.Nullable;

/**
 * One line of the list.
 *
 * @param person who has the task in work, or who did it
 * @param unread whether the viewer has not opened it yet
 * @param place what a page beside it is found by
 */
public record InboxRow(InboxTask task, @Nullable String person, boolean unread, @Nullable String place) {

    /** Of the task. */
    public String id() {
        return task.id();
    }
}
