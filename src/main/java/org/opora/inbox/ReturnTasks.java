package org.opora.inbox;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.opora.account.AccountDisabled;
import org.opora.account.Role;
import org.opora.account.RoleEnded;
import org.opora.journal.Journal;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When a role ends or an account is disabled, the tasks its holder had taken go back to the group. */
@Component
class ReturnTasks {

    private static final String TAKEN =
            "select * from inbox_task where state = 'OPEN' and expert_id is null and assignee = :person";

    private final InboxTasks tasks;
    private final TaskEngine engine;
    private final TaskWords words;
    private final Journal journal;

    ReturnTasks(InboxTasks tasks, TaskEngine engine, TaskWords words, Journal journal) {
        this.tasks = tasks;
        this.engine = engine;
        this.words = words;
        this.journal = journal;
    }

    @EventListener
    @Transactional
    public void on(RoleEnded ended) {
        UUID municipality = ended.municipalityId();
        UUID school = ended.schoolId();
        taken(ended.accountId()).stream()
                .filter(task -> municipality == null || municipality.equals(task.municipalityId()))
                .filter(task -> school == null || school.equals(task.schoolId()))
                .filter(task -> ended.role().group().equals(task.role())
                        || ended.role() == Role.STAFF && Role.DIRECTOR.group().equals(task.role()))
                .forEach(this::giveBack);
    }

    @EventListener
    @Transactional
    public void on(AccountDisabled disabled) {
        taken(disabled.accountId()).forEach(this::giveBack);
    }

    private List<InboxTask> taken(UUID person) {
        return tasks.query(TAKEN, Map.of("person", person));
    }

    private void giveBack(InboxTask task) {
        engine.giveBack(task);
        journal.record(words.entry("task.returned", task).detail("task", task.name()));
    }
}
