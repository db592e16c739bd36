package org.opora.inbox;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.Viewer;
import org.opora.bpmn.ProcessVariable;

/**
 * The task a handler works on.
 *
 * @param actor who opens or submits it
 * @param submissionId the same for every retry of one submission; fresh while the task is only opened
 * @param due local day of the municipality
 * @param variables of the process, for {@link #variable} and {@link #optional}
 */
public record TaskContext(
        String taskId,
        String taskKey,
        String processKey,
        String businessKey,
        UUID municipalityId,
        @Nullable UUID cycleId,
        @Nullable UUID schoolId,
        @Nullable UUID caseId,
        Viewer actor,
        UUID submissionId,
        @Nullable LocalDate due,
        Map<String, ? extends @Nullable Object> variables) {

    /** A variable that the process must carry here; its absence is a fault of the diagram. */
    public <T> T variable(ProcessVariable<T> variable) {
        T value = optional(variable);
        if (value == null) {
            throw new IllegalStateException("task " + taskKey + " of " + processKey + " needs " + variable.name());
        }
        return value;
    }

    public <T> @Nullable T optional(ProcessVariable<T> variable) {
        return variable.type().cast(variables.get(variable.name()));
    }

    /** The school of a task that always has one. */
    public UUID school() {
        return needed(schoolId, "school");
    }

    /** The cycle of a task that always has one. */
    public UUID cycle() {
        return needed(cycleId, "cycle");
    }

    /** The school's case of a task that always has one. */
    public UUID supportCase() {
        return needed(caseId, "case");
    }

    private UUID needed(@Nullable UUID id, String what) {
        if (id == null) {
            throw new IllegalStateException("task " + taskKey + " of " + processKey + " has no " + what);
        }
        return id;
    }
}
