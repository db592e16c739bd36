package org.opora.inbox;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.document.ReplacedFile;
import org.opora.document.StoredFile;
import org.opora.form.AnswerLine;
import org.opora.form.Draft;
import org.opora.form.Submission;
import org.opora.journal.JournalLine;
import org.opora.registry.Municipality;
import org.opora.registry.School;

/**
 * All that the page of a task shows beside its form.
 *
 * @param mine whether the viewer has taken it
 * @param maySubmit whether the viewer may send it (once it is not somebody else's)
 * @param own the viewer's draft
 * @param unsent the viewer's draft in words, once the task is closed: somebody else was quicker
 * @param others drafts of other people on the same task
 * @param earlier what the school answered to this form before
 * @param sent the answers, once the task is done
 * @param files of the task, and every other file the page names, by id
 * @param versions what stood in the place of the task's files before, by the file of now
 * @param names of every person the page names
 * @param onBehalf the absent colleague for whom the viewer works on it; null for themselves
 */
public record OpenedTask(
        InboxTask task,
        boolean mine,
        boolean maySubmit,
        boolean hasForm,
        Municipality municipality,
        @Nullable School school,
        @Nullable Draft own,
        List<AnswerLine> unsent,
        List<OtherDraft> others,
        List<EarlierAnswer> earlier,
        @Nullable Submission sent,
        List<StoredFile> taskFiles,
        Map<UUID, StoredFile> files,
        Map<UUID, List<ReplacedFile>> versions,
        List<JournalLine> journal,
        Map<UUID, String> names,
        @Nullable String nextTaskId,
        @Nullable String onBehalf) {

    /** Somebody else's draft, and where it differs from what this person sees. */
    public record OtherDraft(Draft draft, List<AnswerLine> changes) {}

    /** Whether a colleague has taken the task. */
    public boolean taken() {
        return task.isOpen() && task.assignee() != null && !mine;
    }

    /** Whether the form can be filled in here and now. */
    public boolean editable() {
        return task.isOpen() && !taken();
    }
}
