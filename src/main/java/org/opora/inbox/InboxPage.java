package org.opora.inbox;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.inbox.InboxQuery.Place;
import org.opora.inbox.InboxQuery.Tab;

/**
 * One page of the list.
 *
 * @param query what is shown, with the tab that was chosen for the person
 * @param counts tasks per tab, whatever the filters
 * @param total rows that the filters leave
 * @param chosen for each question the values that are chosen, with their names
 * @param views the saved views of the person, each with its count
 * @param questions that colleagues have asked the person and that wait for an answer
 * @param previous where the page before begins; null on the first one
 * @param next where the page after begins; null on the last one
 */
public record InboxPage(
        InboxQuery query,
        List<InboxRow> rows,
        Map<Tab, InboxCount> counts,
        InboxCount total,
        Map<InboxFacet, List<Option>> chosen,
        List<Counted> views,
        long questions,
        @Nullable Place previous,
        @Nullable Place next) {

    /**
     * A value that a question can be answered by.
     *
     * @param label what it is called, where the row itself knows
     * @param count of the tasks with it, as if only the other questions were asked; null where nobody counted
     */
    public record Option(String value, @Nullable String label, @Nullable InboxCount count, boolean chosen) {}

    /** A saved view and how many tasks are in it now. */
    public record Counted(InboxView view, InboxCount count) {}

    /** The view that is open, or null. */
    public @Nullable InboxView open() {
        UUID id = query.view();
        return views.stream()
                .map(Counted::view)
                .filter(view -> view.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** Chosen values of a question. */
    public List<Option> chosen(InboxFacet facet) {
        return chosen.getOrDefault(facet, List.of());
    }
}
