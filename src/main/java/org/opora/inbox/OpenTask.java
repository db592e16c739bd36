package org.opora.inbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.People;
import org.opora.account.StandIn;
import org.opora.account.Viewer;
import org.opora.document.Documents;
import org.opora.document.ReplacedFile;
import org.opora.document.StoredFile;
import org.opora.error.NotFoundException;
import org.opora.form.AnswerLine;
import org.opora.form.AnswerSheet;
import org.opora.form.Draft;
import org.opora.form.Drafts;
import org.opora.form.FormSchema;
import org.opora.form.OpeningData;
import org.opora.form.Submission;
import org.opora.form.Submissions;
import org.opora.inbox.OpenedTask.OtherDraft;
import org.opora.journal.JournalLine;
import org.opora.journal.JournalReader;
import org.opora.registry.Registry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a task for reading and filling in. */
@Service
class OpenTask {

    private static final int JOURNAL = 50;
    private final InboxTasks tasks;
    private final TaskAccess access;
    private final TaskSession session;
    private final ListTasks list;
    private final OpeningData opening;
    private final AnswerSheet sheet;
    private final Drafts drafts;
    private final Submissions submissions;
    private final EarlierAnswers earlierAnswers;
    private final OpeningValues values;
    private final Documents documents;
    private final JournalReader journal;
    private final Registry registry;
    private final People people;
    private final DraftText texts;

    OpenTask(
            InboxTasks tasks,
            TaskAccess access,
            TaskSession session,
            ListTasks list,
            OpeningData opening,
            AnswerSheet sheet,
            Drafts drafts,
            Submissions submissions,
            EarlierAnswers earlierAnswers,
            OpeningValues values,
            Documents documents,
            JournalReader journal,
            Registry registry,
            People people,
            DraftText texts) {
        this.tasks = tasks;
        this.access = access;
        this.session = session;
        this.list = list;
        this.opening = opening;
        this.sheet = sheet;
        this.drafts = drafts;
        this.submissions = submissions;
        this.earlierAnswers = earlierAnswers;
        this.values = values;
        this.documents = documents;
        this.journal = journal;
        this.registry = registry;
        this.people = people;
        this.texts = texts;
    }

    @Transactional(readOnly = true)
    public OpenedTask open(String taskId) {
        Viewer viewer = access.viewer();
        InboxTask task = access.visible(tasks.find(taskId));
        List<EarlierAnswer> earlier = earlierAnswers.of(task);
        Submission sent = submissions.ofTask(taskId).orElse(null);
        List<StoredFile> own = documents.linkedTo(TaskSession.FILES, taskId);
        Map<UUID, List<ReplacedFile>> versions = documents.earlierVersions(TaskSession.FILES, taskId);
        List<JournalLine> lines = journal.ofTask(taskId, JOURNAL);
        List<OtherDraft> others = others(task, viewer);
        Draft mine = drafts.of(taskId, viewer.accountId()).orElse(null);
        return new OpenedTask(
                task,
                access.holds(viewer, task),
                access.maySubmit(viewer, task),
                session.schema(task).isPresent(),
                registry.municipality(task.municipalityId()),
                task.schoolId() == null ? null : registry.school(task.schoolId()),
                mine,
                unsent(task, mine),
                others,
                earlier,
                sent,
                own,
                files(own, sent, earlier),
                versions,
                lines,
                people.names(named(task, lines, others, earlier, versions)),
                task.isOpen() ? null : list.next(viewer, taskId),
                onBehalf(viewer, task));
    }

    private @Nullable String onBehalf(Viewer viewer, InboxTask task) {
        StandIn standIn = task.isOpen() ? access.standInFor(viewer, task) : null;
        return standIn == null ? null : standIn.absentName();
    }

    @Transactional(readOnly = true)
    public OpenedForm form(String taskId, @Nullable UUID draftId) {
        Viewer viewer = access.viewer();
        InboxTask task = access.visible(tasks.find(taskId));
        if (!task.isOpen()) {
            throw new NotFoundException();
        }
        FormSchema schema = session.shownSchema(task).orElseThrow(NotFoundException::new);
        UUID submissionId = UUID.randomUUID();
        OpeningValues.Opening first = values.of(task, schema, submissionId);
        List<Draft> all = drafts.ofTask(taskId);
        List<Draft> others = all.stream()
                .filter(draft -> !draft.personId().equals(viewer.accountId()))
                .toList();
        Draft own = all.stream()
                .filter(draft -> draft.personId().equals(viewer.accountId()))
                .findFirst()
                .orElse(null);
        Draft shown = shown(all, own, draftId);
        Map<String, @Nullable Object> typed = shown == null ? Map.of() : typed(shown);
        boolean free = task.assignee() == null || access.holds(viewer, task);
        List<StoredFile> files = new ArrayList<>(documents.everLinkedTo(TaskSession.FILES, taskId));
        Set<UUID> named = prefilledFiles(first.known());
        named.addAll(first.files());
        files.addAll(documents.metas(named).values());
        return new OpenedForm(
                task,
                schema,
                opening.of(schema, first.values(), typed),
                opening.prefilled(schema, first.known()),
                first.returned(),
                own,
                others,
                shown,
                submissionId,
                free,
                List.copyOf(files));
    }

    private static @Nullable Draft shown(List<Draft> all, @Nullable Draft own, @Nullable UUID asked) {
        if (asked != null) {
            return all.stream()
                    .filter(draft -> draft.id().equals(asked))
                    .findFirst()
                    .orElseThrow(NotFoundException::new);
        }
        return own != null || all.isEmpty() ? own : all.get(0);
    }

    private static Set<UUID> prefilledFiles(Map<String, ? extends @Nullable Object> known) {
        Set<UUID> ids = new HashSet<>();
        known.values().stream()
                .filter(value -> value instanceof List<?>)
                .flatMap(value -> ((List<?>) value).stream())
                .filter(value -> value instanceof UUID)
                .forEach(value -> ids.add((UUID) value));
        return ids;
    }

    private List<OtherDraft> others(InboxTask task, Viewer viewer) {
        Optional<FormSchema> schema = session.shownSchema(task);
        List<Draft> all = drafts.ofTask(task.id());
        boolean some = all.stream().anyMatch(draft -> !draft.personId().equals(viewer.accountId()));
        if (!task.isOpen() || schema.isEmpty() || !some) {
            return List.of();
        }
        Map<String, ? extends @Nullable Object> known =
                values.of(task, schema.get(), UUID.randomUUID()).values();
        Optional<Draft> own = all.stream()
                .filter(draft -> draft.personId().equals(viewer.accountId()))
                .findFirst();
        List<AnswerLine> mine = lines(schema.get(), known, own.map(this::typed).orElseGet(LinkedHashMap::new));
        return all.stream()
                .filter(draft -> !draft.personId().equals(viewer.accountId()))
                .map(draft -> new OtherDraft(draft, difference(lines(schema.get(), known, typed(draft)), mine)))
                .toList();
    }

    private List<AnswerLine> unsent(InboxTask task, @Nullable Draft mine) {
        return task.isOpen() || mine == null
                ? List.of()
                : session.shownSchema(task)
                        .map(schema -> sheet.lines(schema, typed(mine), Map.of()))
                        .orElse(List.of());
    }

    private List<AnswerLine> lines(
            FormSchema schema,
            Map<String, ? extends @Nullable Object> known,
            Map<String, ? extends @Nullable Object> typed) {
        return sheet.lines(schema, opening.of(schema, known, typed), known);
    }

    private static List<AnswerLine> difference(List<AnswerLine> theirs, List<AnswerLine> mine) {
        return theirs.stream()
                .filter(line -> line.kind() != AnswerLine.Kind.HEADING && line.kind() != AnswerLine.Kind.FILES)
                .filter(line -> !mine.contains(line))
                .filter(line -> line.values().stream().anyMatch(text -> !text.isBlank()))
                .toList();
    }

    private Map<UUID, StoredFile> files(List<StoredFile> own, @Nullable Submission sent, List<EarlierAnswer> earlier) {
        Set<UUID> ids = new HashSet<>();
        own.forEach(file -> ids.add(file.id()));
        earlier.forEach(one -> ids.addAll(ReturnedWork.filesOf(one.answer())));
        if (sent != null) {
            ids.addAll(ReturnedWork.filesOf(sent));
        }
        return documents.metas(ids);
    }

    private static Set<UUID> named(
            InboxTask task,
            List<JournalLine> lines,
            List<OtherDraft> others,
            List<EarlierAnswer> earlier,
            Map<UUID, List<ReplacedFile>> versions) {
        Set<UUID> ids = new HashSet<>();
        lines.forEach(line -> {
            ids.add(line.actorId());
            ids.add(line.onBehalfOf());
        });
        others.forEach(other -> ids.add(other.draft().personId()));
        earlier.forEach(one -> ids.add(one.answer().personId()));
        versions.values().forEach(files -> files.forEach(file -> ids.add(file.replacedBy())));
        ids.add(task.assignee());
        ids.add(task.closedBy());
        ids.removeIf(Objects::isNull);
        return ids;
    }

    private Map<String, @Nullable Object> typed(Draft draft) {
        return texts.read(draft.taskId(), draft.json());
    }
}
