package org.opora.inbox;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.People;
import org.opora.journal.Journal;
import org.opora.journal.JournalEntry;
import org.springframework.stereotype.Component;

/** Who and when, for refusals and the journal. */
@Component
class TaskWords {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

    private final People people;
    private final TaskAccess access;

    TaskWords(People people, TaskAccess access) {
        this.people = people;
        this.access = access;
    }

    String closedBy(InboxTask task) {
        return name(task.closedBy());
    }

    String assignee(InboxTask task) {
        return name(task.assignee());
    }

    String closedAt(InboxTask task) {
        return task.closedAt() == null ? "—" : moment(task, task.closedAt());
    }

    String moment(InboxTask task, Instant instant) {
        return MOMENT.format(instant.atZone(task.zone()));
    }

    JournalEntry entry(String action, InboxTask task) {
        return Journal.entry(action)
                .municipality(task.municipalityId())
                .cycle(task.cycleId())
                .school(task.schoolId())
                .task(task.id())
                .onBehalfOf(access.absentFor(task));
    }

    String name(@Nullable UUID person) {
        return person == null ? "—" : people.nameOf(person);
    }
}
