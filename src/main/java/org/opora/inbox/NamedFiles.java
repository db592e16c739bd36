package org.opora.inbox;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.opora.document.Documents;
import org.opora.document.StoredFile;
import org.opora.journal.Journal;
import org.springframework.stereotype.Component;

/**
 * A file that was removed from a task belongs to it again once a text that names it counts: an earlier state of the draft that is
 * taken back, another person's draft, the answer that is sent. So does a file of the answer that the task takes up again. Other files
 * that never belonged to the task stay where they are.
 */
@Component
class NamedFiles {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Documents documents;
    private final ReturnedWork returned;
    private final TaskWords words;
    private final Journal journal;

    NamedFiles(Documents documents, ReturnedWork returned, TaskWords words, Journal journal) {
        this.documents = documents;
        this.returned = returned;
        this.words = words;
        this.journal = journal;
    }

    /** @param before the text of which nothing is brought back: its files were removed knowingly */
    void bringBack(InboxTask task, String text, String before) {
        Set<UUID> named = ids(text);
        named.removeAll(ids(before));
        if (!named.isEmpty()) {
            documents.restore(named, TaskSession.FILES, task.id()).forEach(file -> tell(task, file));
            takeUp(task, named);
        }
    }

    /** @param named others than those of the answer that comes back are left alone, and so is what was removed here before */
    void takeUp(InboxTask task, Set<UUID> named) {
        Set<UUID> ever = documents.everLinkedTo(TaskSession.FILES, task.id()).stream()
                .map(StoredFile::id)
                .collect(Collectors.toSet());
        Set<UUID> fresh = new HashSet<>(named);
        fresh.removeAll(ever);
        if (!fresh.isEmpty()) {
            fresh.retainAll(returned.files(task));
            documents.metas(fresh).values().forEach(file -> {
                documents.link(file.id(), TaskSession.FILES, task.id());
                tell(task, file);
            });
        }
    }

    private void tell(InboxTask task, StoredFile file) {
        journal.record(words.entry("task.file-restored", task).detail("file", file.name()));
    }

    private static Set<UUID> ids(String text) {
        Set<UUID> ids = new HashSet<>();
        Matcher found = ID.matcher(text);
        while (found.find()) {
            ids.add(UUID.fromString(found.group()));
        }
        return ids;
    }
}
