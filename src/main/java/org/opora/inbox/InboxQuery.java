package org.opora.inbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of the inbox a person looks at; every state of it is an address.
 *
 * @param tab null: own tasks when there are any, else the group's
 * @param page from 0
 */
public record InboxQuery(
        @Nullable Tab tab,
        @Nullable UUID school,
        @Nullable String stage,
        @Nullable Due due,
        @Nullable String text,
        Sort sort,
        int page) {

    /** Rows of one page. */
    public static final int PAGE = 25;

    /** Taken by the viewer, waiting for the viewer's groups, done. */
    public enum Tab {
        MINE,
        GROUP,
        DONE
    }

    /** When a task is due. */
    public enum Due {
        OVERDUE,
        TODAY,
        WEEK,
        MONTH
    }

    /** Order of the rows. */
    public enum Sort {
        DUE("due nulls last, opened_at, id"),
        OPENED("opened_at desc, id"),
        SCHOOL("school_name nulls last, due nulls last, id"),
        TASK("name, due nulls last, id");

        private final String columns;

        Sort(String columns) {
            this.columns = columns;
        }

        String columns() {
            return columns;
        }
    }

    InboxQuery on(Tab chosen) {
        return new InboxQuery(chosen, school, stage, due, text, sort, page);
    }

    /** Whether anything narrows the list. */
    public boolean filtered() {
        return school != null || stage != null || due != null || text != null;
    }
}
