package org.opora.inbox;

import java.util.Set;
import java.util.UUID;
import org.opora.document.Documents;
import org.opora.document.NewFile;
import org.opora.document.StoredFile;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts files to an open task, and takes them away again. */
@Service
public class AttachFiles {

    private final InboxTasks tasks;
    private final TaskAccess access;
    private final Documents documents;
    private final NamedFiles named;
    private final TaskWords words;
    private final Journal journal;

    AttachFiles(
            InboxTasks tasks,
            TaskAccess access,
            Documents documents,
            NamedFiles named,
            TaskWords words,
            Journal journal) {
        this.tasks = tasks;
        this.access = access;
        this.documents = documents;
        this.named = named;
        this.words = words;
        this.journal = journal;
    }

    /** @throws OporaException {@code file.…} when the file is refused */
    @Transactional
    public StoredFile attach(String taskId, String name, byte[] content) {
        InboxTask task = open(taskId);
        StoredFile file = store(task, name, content);
        documents.link(file.id(), TaskSession.FILES, taskId);
        journal.record(words.entry("task.file-attached", task).detail("file", file.name()));
        return file;
    }

    /**
     * Puts a file in the place of one of the task's; the earlier one is kept and can be read on.
     *
     * @throws OporaException {@code file.…} when the file is refused
     */
    @Transactional
    public StoredFile replace(String taskId, UUID earlier, String name, byte[] content) {
        InboxTask task = open(taskId);
        StoredFile before = ofTask(task, earlier);
        StoredFile file = store(task, name, content);
        documents.replace(
                earlier, file.id(), TaskSession.FILES, taskId, access.viewer().accountId());
        journal.record(words.entry("task.file-replaced", task)
                .detail("before", before.name())
                .detail("file", file.name()));
        return file;
    }

    /** The file stays in the store; it only no longer belongs to the task, until a text that names it is taken up again. */
    @Transactional
    public void detach(String taskId, UUID documentId) {
        InboxTask task = open(taskId);
        StoredFile file = ofTask(task, documentId);
        documents.remove(documentId, TaskSession.FILES, taskId, access.viewer().accountId());
        journal.record(words.entry("task.file-detached", task).detail("file", file.name()));
    }

    private StoredFile store(InboxTask task, String name, byte[] content) {
        UUID person = access.viewer().accountId();
        return documents.meta(
                documents.store(new NewFile(name, content, task.municipalityId(), task.schoolId(), person)));
    }

    /** A file of the answer that comes back is the task's before anything was saved. */
    private StoredFile ofTask(InboxTask task, UUID documentId) {
        named.takeUp(task, Set.of(documentId));
        return documents.linkedTo(TaskSession.FILES, task.id()).stream()
                .filter(linked -> linked.id().equals(documentId))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private InboxTask open(String taskId) {
        InboxTask task = access.visible(tasks.find(taskId));
        if (!task.isOpen()) {
            throw new OporaException("task.gone", words.closedAt(task));
        }
        return task;
    }
}
