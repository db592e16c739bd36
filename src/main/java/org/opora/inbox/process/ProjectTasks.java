package org.opora.inbox.process;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.opora.inbox.InboxProjection;
import org.opora.inbox.InboxTask;
import org.opora.inbox.StandingWork;
import org.opora.inbox.TaskRules;
import org.opora.inbox.TaskRules.Agreed;
import org.opora.inbox.TaskState;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Keeps the inbox row of a task in step with the task, inside the engine's transaction. */
@Component
class ProjectTasks implements TaskListener {

    // fetched on first use: the engine is built before most of the application
    private final ObjectProvider<InboxProjection> projection;
    private final ObjectProvider<TaskRows> rows;
    private final ObjectProvider<TaskRules> rules;
    private final ObjectProvider<StandingWork> standing;
    private final Clock clock;

    ProjectTasks(
            ObjectProvider<InboxProjection> projection,
            ObjectProvider<TaskRows> rows,
            ObjectProvider<TaskRules> rules,
            ObjectProvider<StandingWork> standing,
            Clock clock) {
        this.projection = projection;
        this.rows = rows;
        this.rules = rules;
        this.standing = standing;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        switch (task.getEventName()) {
            case EVENTNAME_CREATE -> arrive(task);
            case EVENTNAME_COMPLETE -> close(task, TaskState.DONE);
            case EVENTNAME_DELETE -> close(task, TaskState.CANCELLED);
            default -> projection.getObject().change(row(task));
        }
    }

    /** What the municipality has agreed for such work stands above what the diagram says. */
    private void arrive(DelegateTask task) {
        InboxTask drawn = row(task);
        Agreed agreed = rules.getObject()
                .agreed(drawn.municipalityId(), drawn.zone(), drawn.taskKey(), drawn.priority(), drawn.due());
        Instant due = standing(task, drawn, agreed.due());
        boolean asDrawn = agreed.priority() == drawn.priority() && Objects.equals(due, drawn.due());
        if (!asDrawn) {
            task.setPriority(agreed.priority());
            task.setDueDate(due == null ? null : Date.from(due));
        }
        projection.getObject().put(asDrawn ? drawn : row(task), drawn.expertId() == null ? agreed.claimBy() : null);
    }

    /** None while the work stands still; the date is kept until it goes on. */
    private @Nullable Instant standing(DelegateTask task, InboxTask drawn, @Nullable Instant due) {
        if (due == null || standing.stream().noneMatch(work -> work.stands(drawn.processKey(), task::getVariable))) {
            return due;
        }
        task.setVariableLocal(StandingWork.DUE_KEPT, Date.from(due));
        return null;
    }

    private InboxTask row(DelegateTask task) {
        return rows.getObject()
                .of(
                        (TaskEntity) task,
                        task.getBpmnModelElementInstance(),
                        task.getExecution().getProcessBusinessKey(),
                        task::getVariable);
    }

    private void close(DelegateTask task, TaskState state) {
        projection.getObject().close(task.getId(), state, author(), clock.instant());
    }

    private static @Nullable UUID author() {
        String user = Context.getCommandContext().getAuthenticatedUserId();
        return user == null ? null : UUID.fromString(user);
    }
}
