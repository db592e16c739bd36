package org.opora.search;

import java.util.List;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.account.Viewer;
import org.opora.inbox.InboxFacet;
import org.opora.inbox.InboxFilter;
import org.opora.inbox.InboxQuery;
import org.opora.inbox.InboxQuery.Tab;
import org.opora.inbox.InboxRow;
import org.opora.inbox.InboxTask;
import org.opora.inbox.ListTasks;
import org.opora.registry.FindSchools;
import org.opora.registry.SchoolLine;
import org.opora.ui.Menu;
import org.opora.ui.MenuItem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds what a person wants to go to: in three statements, and nothing that the person may not see. */
@Service
public class FindAnything {

    private static final int MOST = 6;
    private static final int SHORTEST = 2;

    private final Access access;
    private final Menu menu;
    private final FindSchools schools;
    private final ListTasks tasks;

    FindAnything(Access access, Menu menu, FindSchools schools, ListTasks tasks) {
        this.access = access;
        this.menu = menu;
        this.schools = schools;
        this.tasks = tasks;
    }

    /**
     * What was found.
     *
     * @param pages all pages of the person's menu, whatever was typed
     */
    public record Found(List<MenuItem> pages, List<SchoolLine> schools, List<InboxTask> tasks) {}

    /** @param text as typed; schools and open tasks are looked for from the second letter on */
    @Transactional(readOnly = true)
    public Found find(String text) {
        Viewer viewer = access.viewer();
        String words = text.strip();
        if (words.length() < SHORTEST) {
            return new Found(menu.of(viewer), List.of(), List.of());
        }
        InboxFilter open = InboxFilter.NONE.saying(words).with(InboxFacet.STATE, "open");
        return new Found(
                menu.of(viewer),
                readsRegister(viewer) ? schools.first(words, MOST) : List.of(),
                tasks.first(InboxQuery.of(Tab.ALL).filtered(open), MOST).stream()
                        .map(InboxRow::task)
                        .toList());
    }

    private static boolean readsRegister(Viewer viewer) {
        return viewer.grants().stream().anyMatch(grant -> grant.role() != Role.EXPERT);
    }
}
