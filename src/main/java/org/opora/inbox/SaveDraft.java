package org.opora.inbox;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    private final NamedFiles files;

    SaveDraft(InboxTasks tasks, TaskAccess access, Drafts drafts, NamedFiles files) {
        this.tasks = tasks;
        this.access = access;
        this.drafts = drafts;
        this.files = files;
    }

    /**
     * What the page is told.
     *
     * @param stale another tab of the same person has saved meanwhile; nothing was overwritten
     * @param others drafts of other people on the same task, newest first
     */
    public record Saved(InboxTask task, Draft draft, boolean stale, List<Draft> others) {}

    /** @param from version the page started from, 0 when it knew of none */
    @Transactional
    public Saved save(String taskId, String json, int from) {
        return saveAfter(taskId, json, from, null);
    }

    /**
     * Saves the last words of a page that is left while it saves.
     *
     * @param from version that the page expects of the saving under way
     * @param after the text of that saving; when another window was quicker, that window's text stays
     */
    @Transactional
    public Saved saveAfter(String taskId, String json, int from, @Nullable String after) {
        Viewer viewer = access.viewer();
        InboxTask task = access.visible(tasks.find(taskId));
        requireSize(json);
        String before = drafts.of(taskId, viewer.accountId()).map(Draft::json).orElse("");
        Optional<Draft> saved = drafts.save(taskId, viewer.accountId(), form(task), json, from, after);
        if (saved.isPresent() && task.isOpen()) {
            files.bringBack(task, json, before);
        }
        Draft current = saved.or(() -> drafts.of(taskId, viewer.accountId())).orElseThrow();
        List<Draft> others = drafts.ofTask(taskId).stream()
                .filter(draft -> !draft.personId().equals(viewer.accountId()))
                .toList();
        return new Saved(task, current, saved.isEmpty(), others);
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
