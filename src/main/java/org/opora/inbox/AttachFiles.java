package org.opora.inbox;

import java.util.UUID;
import org.opora.account.Viewer;
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
    private final TaskWords words;
    private final Journal journal;

    AttachFiles(InboxTasks tasks, TaskAccess access, Documents documents, TaskWords words, Journal journal) {
        this.tasks = tasks;
        this.access = access;
        this.documents = documents;
        this.words = words;
        this.journal = journal;
    }

    /** @throws OporaException {@code file.…} when the file is refused */
    @Transactional
    public StoredFile attach(String taskId, String name, byte[] content) {
        Viewer viewer = access.viewer();
        InboxTask task = open(taskId);
        UUID id =
                documents.store(new NewFile(name, content, task.municipalityId(), task.schoolId(), viewer.accountId()));
        documents.link(id, TaskSession.FILES, taskId);
        StoredFile file = documents.meta(id);
        journal.record(words.entry("task.file-attached", task).detail("file", file.name()));
        return file;
    }

    /** The file stays in the store; it only no longer belongs to the task. */
    @Transactional
    public void detach(String taskId, UUID documentId) {
        InboxTask task = open(taskId);
        StoredFile file = documents.linkedTo(TaskSession.FILES, taskId).stream()
                .filter(linked -> linked.id().equals(documentId))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        documents.unlink(documentId, TaskSession.FILES, taskId);
        journal.record(words.entry("task.file-detached", task).detail("file", file.name()));
    }

    private InboxTask open(String taskId) {
        InboxTask task = access.visible(tasks.find(taskId));
        if (!task.isOpen()) {
            throw new OporaException("task.gone", words.closedAt(task));
        }
        return task;
    }
}
