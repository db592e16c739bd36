package org.opora.inbox;

import java.util.Optional;
import org.opora.account.Viewer;
import org.opora.error.OporaException;
import org.opora.form.Draft;
import org.opora.form.Drafts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what a person types, as it is: nothing is checked, so nothing is lost. */
@Service
public class SaveDraft {

    /** Characters of JSON; more than any form of the year holds. */
    private static final int LARGEST = 2_000_000;

    private static final String NO_FORM = "0".repeat(64);

    private final InboxTasks tasks;
    private final TaskAccess access;
    private final Drafts drafts;

    SaveDraft(InboxTasks tasks, TaskAccess access, Drafts drafts) {
        this.tasks = tasks;
        this.access = access;
        this.drafts = drafts;
    }

    /**
     * What the page is told.
     *
     * @param stale another tab of the same person has saved meanwhile; nothing was overwritten
     */
    public record Saved(InboxTask task, Draft draft, boolean stale) {}

    /** @param from version the page started from, 0 for none; negative: keep mine whatever is there */
    @Transactional
    public Saved save(String taskId, String json, int from) {
        Viewer viewer = access.viewer();
        InboxTask task = access.visible(tasks.find(taskId));
        requireSize(json);
        if (from < 0) {
            return new Saved(task, drafts.keep(taskId, viewer.accountId(), form(task), json), false);
        }
        Optional<Draft> saved = drafts.save(taskId, viewer.accountId(), form(task), json, from);
        return saved.map(draft -> new Saved(task, draft, false))
                .orElseGet(() ->
                        new Saved(task, drafts.of(taskId, viewer.accountId()).orElseThrow(), true));
    }

    /** The text of a refused submission. */
    @Transactional
    void keep(String taskId, String json) {
        Viewer viewer = access.viewer();
        InboxTask task = access.visible(tasks.find(taskId));
        requireSize(json);
        drafts.keep(taskId, viewer.accountId(), form(task), json);
    }

    private static void requireSize(String json) {
        if (json.length() > LARGEST) {
            throw new OporaException("task.draft-large");
        }
    }

    private static String form(InboxTask task) {
        return task.formHash() == null ? NO_FORM : task.formHash();
    }
}
