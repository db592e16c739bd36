package org.opora.inbox.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;
import org.opora.account.Viewer;
import org.opora.engine.SystemContext;
import org.opora.inbox.InboxTask;
import org.opora.inbox.TaskEngine;
import org.springframework.stereotype.Component;

/** Gives the engine commands as the person, bound to the municipality of the task. */
@Component
class CamundaTaskEngine implements TaskEngine {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final IdentityService identity;
    private final TaskTimers timers;
    private final OpenTaskRows open;

    CamundaTaskEngine(
            TaskService tasks,
            RuntimeService runtime,
            RepositoryService repository,
            IdentityService identity,
            TaskTimers timers,
            OpenTaskRows open) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.repository = repository;
        this.identity = identity;
        this.timers = timers;
        this.open = open;
    }

    @Override
    public Map<String, @Nullable Object> variables(InboxTask task, Viewer viewer) {
        return as(viewer, task, () -> tasks.getVariables(task.id()));
    }

    @Override
    public void assign(InboxTask task, @Nullable UUID to, Viewer by) {
        as(by, task, () -> {
            tasks.setAssignee(task.id(), to == null ? null : to.toString());
            return true;
        });
    }

    @Override
    public void putOff(InboxTask task, @Nullable Instant until, Viewer by) {
        as(by, task, () -> {
            tasks.setFollowUpDate(task.id(), until == null ? null : Date.from(until));
            return true;
        });
    }

    @Override
    public void giveBack(InboxTask task) {
        SystemContext.run("role ended", () -> tasks.setAssignee(task.id(), null));
    }

    @Override
    public void due(InboxTask task, @Nullable Instant due, Viewer by) {
        as(by, task, () -> {
            tasks.setDueDate(task.id(), due == null ? null : Date.from(due));
            return true;
        });
        if (due != null) {
            SystemContext.run(
                    "due date moved",
                    () -> timers.move(tasks.createTaskQuery().taskId(task.id()).singleResult(), Date.from(due)));
        }
    }

    @Override
    public void priority(InboxTask task, int priority, Viewer by) {
        as(by, task, () -> {
            tasks.setPriority(task.id(), priority);
            return true;
        });
    }

    @Override
    public void complete(InboxTask task, Map<String, ? extends @Nullable Object> facts, Viewer by) {
        as(by, task, () -> {
            tasks.complete(task.id(), new HashMap<>(facts));
            return true;
        });
    }

    @Override
    public boolean isLostRace(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(OptimisticLockingException.class::isInstance);
    }

    @Override
    public Optional<String> diagram(InboxTask task, Viewer viewer) {
        return as(viewer, task, () -> {
            try (InputStream in = repository.getProcessModel(task.processDefinitionId())) {
                return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (NullValueException | IOException e) {
                return Optional.empty();
            }
        });
    }

    @Override
    public List<InboxTask> openTasks(int first, int most) {
        return SystemContext.call("compare the inbox with the engine", () -> open.page(first, most));
    }

    private <T> T as(Viewer viewer, InboxTask task, Supplier<T> command) {
        Authentication outer = identity.getCurrentAuthentication();
        try {
            identity.setAuthentication(viewer.accountId().toString(), List.of(), List.of(task.tenant()));
            return command.get();
        } finally {
            if (outer == null) {
                identity.clearAuthentication();
            } else {
                identity.setAuthentication(outer);
            }
        }
    }
}
