package org.opora.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.Role;
import org.opora.account.Viewer;
import org.opora.document.Documents;
import org.opora.document.StoredFile;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.form.AnswerLine;
import org.opora.form.CompareAnswers;
import org.opora.form.FieldPair;
import org.opora.form.FormOverlays;
import org.opora.form.FormSchemas;
import org.opora.form.Submission;
import org.opora.form.Submissions;
import org.opora.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remarks pinned to the fields and rows of a school's answer. Whoever checks the answer for the municipality writes them; when the same
 * form comes back to the school, each stands at its field, is answered there and marked as settled. Named experts have remarks of
 * their own kind and see none of these.
 */
@Service
public class PinRemarks {

    private static final Set<String> CHECKERS =
            Set.of(Role.COORDINATOR.group(), Role.HEAD.group(), Role.CONTROLLER.group(), Role.METHODIST.group());
    private static final int LONGEST = 3000;

    private final InboxTasks tasks;
    private final TaskAccess access;
    private final FieldRemarks remarks;
    private final Submissions submissions;
    private final FormSchemas forms;
    private final FormOverlays overlays;
    private final CompareAnswers compare;
    private final Documents documents;
    private final TaskWords words;
    private final Journal journal;
    private final ObjectMapper json;
    private final Clock clock;

    PinRemarks(
            InboxTasks tasks,
            TaskAccess access,
            FieldRemarks remarks,
            Submissions submissions,
            FormSchemas forms,
            FormOverlays overlays,
            CompareAnswers compare,
            Documents documents,
            TaskWords words,
            Journal journal,
            ObjectMapper json,
            Clock clock) {
        this.tasks = tasks;
        this.access = access;
        this.remarks = remarks;
        this.submissions = submissions;
        this.forms = forms;
        this.overlays = overlays;
        this.compare = compare;
        this.documents = documents;
        this.words = words;
        this.journal = journal;
        this.json = json;
        this.clock = clock;
    }

    /**
     * The answer that is being checked.
     *
     * @param fields those that are filled in; the answer is the other text of each pair
     */
    public record Checked(Submission answer, List<FieldPair> fields, Map<UUID, StoredFile> files) {}

    /**
     * What a task has to do with remarks.
     *
     * @param checked null when the task is no check
     * @param viewerId who looks
     */
    public record Pinned(InboxTask task, @Nullable Checked checked, List<FieldRemark> remarks, UUID viewerId) {}

    @Transactional(readOnly = true)
    public Pinned of(String taskId) {
        InboxTask task = access.visible(tasks.find(taskId));
        UUID viewer = access.viewer().accountId();
        Optional<Submission> answer = checked(task);
        if (answer.isPresent()) {
            String form = String.valueOf(answer.get().formId());
            return new Pinned(task, shown(answer.get()), remarks.of(task.processInstanceId(), form), viewer);
        }
        List<FieldRemark> own =
                isAnswer(task) ? remarks.of(task.processInstanceId(), String.valueOf(task.formId())) : List.of();
        return new Pinned(task, null, own, viewer);
    }

    /** Says something about a field, or a row of a list, of the answer that is being checked. */
    @Transactional
    public void pin(String taskId, String path, String text) {
        Viewer viewer = access.viewer();
        InboxTask task = open(taskId);
        Submission answer = checked(task).orElseThrow(NotFoundException::new);
        RemarkPlace place = shown(answer).fields().stream()
                .flatMap(field -> RemarkPlace.of(field).stream())
                .filter(one -> one.path().equals(path))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        FieldRemark remark = new FieldRemark(
                UUID.randomUUID(),
                taskId,
                path,
                place.label(),
                place.row() == null ? null : json.valueToTree(place.row()).toString(),
                checkedText(text),
                viewer.accountId(),
                clock.instant(),
                null,
                false,
                null,
                null);
        remarks.add(remark, answer.id(), task.processInstanceId(), String.valueOf(answer.formId()));
        journal.record(words.entry("task.remark-pinned", task)
                .subject("submission", answer.id())
                .detail("field", place.label()));
    }

    /** Takes back an own remark while its check is still open. */
    @Transactional
    public void takeBack(String taskId, UUID remarkId) {
        InboxTask task = open(taskId);
        FieldRemark remark = remarks.find(task.processInstanceId(), remarkId)
                .filter(one -> one.taskId().equals(taskId))
                .filter(one -> one.writtenBy().equals(access.viewer().accountId()))
                .orElseThrow(NotFoundException::new);
        remarks.remove(remark.id());
        journal.record(words.entry("task.remark-withdrawn", task).detail("field", remark.label()));
    }

    /** The school answers at the field, and says whether the remark is settled. */
    @Transactional
    public void answer(String taskId, UUID remarkId, String text, boolean settled) {
        Viewer viewer = access.viewer();
        InboxTask task = open(taskId);
        FieldRemark remark = remarks.find(task.processInstanceId(), remarkId)
                .filter(one -> isAnswer(task))
                .orElseThrow(NotFoundException::new);
        remarks.answer(
                remark.id(), text.isBlank() ? "" : checkedText(text), settled, viewer.accountId(), clock.instant());
        journal.record(words.entry(settled ? "task.remark-settled" : "task.remark-answered", task)
                .detail("field", remark.label()));
    }

    private InboxTask open(String taskId) {
        InboxTask task = access.visible(tasks.find(taskId));
        if (!task.isOpen()) {
            throw new OporaException("task.gone", words.closedAt(task));
        }
        return task;
    }

    private static boolean isAnswer(InboxTask task) {
        return Role.DIRECTOR.group().equals(task.role()) && task.formId() != null;
    }

    private Optional<Submission> checked(InboxTask task) {
        return task.expertId() == null && task.role() != null && CHECKERS.contains(task.role())
                ? remarks.checkedAnswer(task.processInstanceId()).flatMap(submissions::byId)
                : Optional.empty();
    }

    /** In the words that were stored with the answer, where there are some: lists of choices may be gone. */
    private Checked shown(Submission answer) {
        List<FieldPair> fields = forms.pinned(String.valueOf(answer.formId()), String.valueOf(answer.sha256()))
                .map(overlays::shown)
                .map(schema -> compare.drafts(schema, Map.of(), Map.of(), answer.answers()))
                .orElse(List.of());
        List<AnswerLine> stored = overlays.shown(answer.formId(), answer.shown());
        return new Checked(
                answer,
                fields.stream().map(field -> inStoredWords(field, stored)).toList(),
                files(fields));
    }

    private static FieldPair inStoredWords(FieldPair field, List<AnswerLine> stored) {
        List<AnswerLine> found = stored.stream()
                .filter(line -> line.depth() == 0 && line.kind() != AnswerLine.Kind.HEADING)
                .filter(line -> line.label().equals(field.label()))
                .toList();
        return found.size() == 1 && field.theirs().size() == 1
                ? new FieldPair(
                        field.path(), field.section(), field.label(), field.mine(), found, field.value(), field.rows())
                : field;
    }

    private Map<UUID, StoredFile> files(List<FieldPair> fields) {
        return documents.metas(fields.stream()
                .flatMap(field -> field.theirs().stream())
                .filter(line -> line.kind() == AnswerLine.Kind.FILES)
                .flatMap(line -> line.values().stream())
                .map(UUID::fromString)
                .toList());
    }

    private static String checkedText(String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new OporaException("task.remark-text", LONGEST);
        }
        return text.strip();
    }
}
