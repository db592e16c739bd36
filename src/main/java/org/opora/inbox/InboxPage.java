package org.opora.inbox;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.opora.inbox.InboxQuery.Tab;

/**
 * One page of the list.
 *
 * @param counts tasks per tab, whatever the filters
 * @param schools that have tasks on this tab, by id
 * @param stages that have tasks on this tab
 * @param total rows that the filters leave
 * @param names of the people the rows name
 */
public record InboxPage(
        InboxQuery query,
        List<InboxTask> rows,
        Map<Tab, Long> counts,
        Map<UUID, String> schools,
        List<String> stages,
        long total,
        Map<UUID, String> names) {

    public int pages() {
        return (int) Math.max(1, (total + InboxQuery.PAGE - 1) / InboxQuery.PAGE);
    }
}
