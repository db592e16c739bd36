package org.opora.implementation.process;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.ProgrammeReviewModel;
import org.opora.implementation.CaseScope;
import org.opora.inbox.TaskContext;

/** Reads the ids that a school's case carries. */
final class CaseFacts {

    private CaseFacts() {}

    static CaseScope scope(TaskContext task) {
        return new CaseScope(task.municipalityId(), task.cycle(), task.school(), task.supportCase());
    }

    /** Null for a school without a programme. */
    static @Nullable UUID programmeId(TaskContext task) {
        String id = task.optional(ProgrammeReviewModel.PROGRAMME_ID);
        return id == null || id.isEmpty() ? null : UUID.fromString(id);
    }
}
