package org.opora.batch;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opora.error.OporaException;
import org.opora.inbox.InboxTask;

/**
 * One task of many.
 *
 * @param task null when the person may not see it, or there is none
 * @param opens whether the person may open it; whoever oversees a task is told of it only
 * @param was the value before
 * @param becomes the value after
 * @param reason why it is left alone; null when it is not
 */
public record BatchItem(
        int position,
        String taskId,
        @Nullable InboxTask task,
        boolean opens,
        ItemState state,
        @Nullable String was,
        @Nullable String becomes,
        @Nullable OporaException reason) {

    static @Nullable OporaException reason(@Nullable String code, List<String> words) {
        return code == null ? null : new OporaException(code, words.toArray());
    }

    BatchItem about(@Nullable InboxTask shown, boolean opened) {
        return new BatchItem(position, taskId, shown, opened, state, was, becomes, reason);
    }
}
