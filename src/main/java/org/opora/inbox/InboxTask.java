package org.opora.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of the inbox projection.
 *
 * @param id of the engine's task
 * @param revision counts the changes
 * @param tenant slug of the municipality
 * @param stage key of a {@link org.opora.bpmn.Stage}
 * @param role candidate group of the diagram
 * @param expertId the person the diagram names; such a task has no group and cannot be given back
 * @param dueDay local day of the municipality
 * @param facts what the list is narrowed by
 * @param claimBy until when somebody should take it; null where nothing is agreed for such work
 * @param formHash version of the form that the task is pinned to
 */
public record InboxTask(
        String id,
        TaskState state,
        int revision,
        String processKey,
        String processDefinitionId,
        String processInstanceId,
        String businessKey,
        String taskKey,
        String name,
        String tenant,
        UUID municipalityId,
        ZoneId zone,
        @Nullable UUID cycleId,
        @Nullable UUID schoolId,
        @Nullable String schoolName,
        @Nullable UUID caseId,
        TaskFacts facts,
        @Nullable String stage,
        @Nullable String role,
        @Nullable UUID expertId,
        @Nullable UUID assignee,
        int priority,
        @Nullable Instant due,
        @Nullable LocalDate dueDay,
        @Nullable Instant followUp,
        @Nullable Instant claimBy,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable UUID closedBy,
        @Nullable String formId,
        @Nullable String formHash) {

    public boolean isOpen() {
        return state == TaskState.OPEN;
    }

    /** Whether the task is in nobody's hands though somebody should have taken it by now. */
    public boolean isUnclaimed(Instant now) {
        return isOpen() && assignee == null && claimBy != null && claimBy.isBefore(now);
    }

    public boolean isOverdue(Instant now) {
        return isOpen() && due != null && due.isBefore(now);
    }
}
