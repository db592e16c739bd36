package org.opora.inbox;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.Viewer;
import org.opora.document.Documents;
import org.opora.document.StoredFile;
import org.opora.error.NotFoundException;
import org.opora.form.CompareAnswers;
import org.opora.form.Draft;
import org.opora.form.DraftRevision;
import org.opora.form.Drafts;
import org.opora.form.FieldPair;
import org.opora.form.FormOverlays;
import org.opora.form.FormSchema;
import org.opora.form.FormSchemas;
import org.opora.form.Submission;
import org.opora.form.Submissions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays what stands in the form now beside another text: a draft, an earlier state of the own one, an earlier answer. */
@Service
public class CompareText {

    private final InboxTasks tasks;
    private final TaskAccess access;
    private final TaskSession session;
    private final OpeningValues values;
    private final Drafts drafts;
    private final Submissions submissions;
    private final FormSchemas forms;
    private final FormOverlays overlays;
    private final CompareAnswers compare;
    private final Documents documents;
    private final DraftText texts;

    CompareText(
            InboxTasks tasks,
            TaskAccess access,
            TaskSession session,
            OpeningValues values,
            Drafts drafts,
            Submissions submissions,
            FormSchemas forms,
            FormOverlays overlays,
            CompareAnswers compare,
            Documents documents,
            DraftText texts) {
        this.tasks = tasks;
        this.access = access;
        this.session = session;
        this.values = values;
        this.drafts = drafts;
        this.submissions = submissions;
        this.forms = forms;
        this.overlays = overlays;
        this.compare = compare;
        this.documents = documents;
        this.texts = texts;
    }

    /** What the other text is. */
    public enum Kind {
        /** The draft of that id, of whoever works on the task. */
        DRAFT,
        /** An earlier state of the own draft, by its version. */
        REVISION,
        /** An earlier answer of the school to the same form, by its id. */
        ANSWER
    }

    /**
     * The fields that differ.
     *
     * @param personId who wrote the other text
     * @param at when it was saved or sent
     * @param version of the draft, 0 for an answer
     * @param files every file that belongs or once belonged to the task, by id
     */
    public record Compared(
            InboxTask task,
            UUID personId,
            Instant at,
            int version,
            List<FieldPair> fields,
            Map<UUID, StoredFile> files) {}

    /** What the own draft was before. */
    public record History(InboxTask task, List<DraftRevision> revisions) {}

    /**
     * @param id of the draft or the answer; ignored for a revision
     * @param version of the revision; ignored otherwise
     */
    @Transactional(readOnly = true)
    public Compared compare(
            String taskId, Map<String, ? extends @Nullable Object> mine, Kind kind, @Nullable UUID id, int version) {
        Viewer viewer = access.viewer();
        InboxTask task = access.visible(tasks.find(taskId));
        FormSchema schema = session.shownSchema(task).orElseThrow(NotFoundException::new);
        Map<String, ? extends @Nullable Object> known =
                values.of(task, schema, UUID.randomUUID()).values();
        return switch (kind) {
            case DRAFT -> {
                Draft draft = draft(taskId, id);
                yield compared(
                        task,
                        draft.personId(),
                        draft.savedAt(),
                        draft.version(),
                        compare.drafts(schema, known, mine, texts.read(taskId, draft.json())));
            }
            case REVISION -> {
                DraftRevision revision = revision(taskId, viewer, version);
                yield compared(
                        task,
                        viewer.accountId(),
                        revision.savedAt(),
                        version,
                        compare.drafts(schema, known, mine, texts.read(taskId, revision.json())));
            }
            case ANSWER -> {
                Submission answer = answer(task, id);
                FormSchema before = forms.pinned(schema.formId(), String.valueOf(answer.sha256()))
                        .map(overlays::shown)
                        .orElse(schema);
                yield compared(
                        task,
                        answer.personId(),
                        answer.submittedAt(),
                        0,
                        compare.earlier(schema, known, mine, before, answer.answers()));
            }
        };
    }

    /** Earlier states of the viewer's draft, newest first. */
    @Transactional(readOnly = true)
    public History history(String taskId) {
        InboxTask task = access.visible(tasks.find(taskId));
        return new History(
                task,
                drafts.of(task.id(), access.viewer().accountId())
                        .map(draft -> drafts.history(draft.id()))
                        .orElse(List.of()));
    }

    private Compared compared(InboxTask task, UUID person, Instant at, int version, List<FieldPair> fields) {
        Map<UUID, StoredFile> files = new LinkedHashMap<>();
        documents.everLinkedTo(TaskSession.FILES, task.id()).forEach(file -> files.put(file.id(), file));
        return new Compared(task, person, at, version, fields, files);
    }

    private Draft draft(String taskId, @Nullable UUID id) {
        return drafts.ofTask(taskId).stream()
                .filter(draft -> draft.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private DraftRevision revision(String taskId, Viewer viewer, int version) {
        Draft own = drafts.of(taskId, viewer.accountId()).orElseThrow(NotFoundException::new);
        return drafts.history(own.id()).stream()
                .filter(revision -> revision.version() == version)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private Submission answer(InboxTask task, @Nullable UUID id) {
        return submissions
                .byId(id == null ? new UUID(0, 0) : id)
                .filter(answer -> task.schoolId() != null && task.schoolId().equals(answer.schoolId()))
                .filter(answer -> task.formId() != null && task.formId().equals(answer.formId()))
                .orElseThrow(NotFoundException::new);
    }
}
