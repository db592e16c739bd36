package org.opora.home;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.OrderModel;
import org.opora.bpmn.SupportCycleModel;

/** An open task on the start page. */
public record TaskLine(
        String id,
        String taskKey,
        String businessKey,
        String name,
        @Nullable String school,
        @Nullable String stage,
        @Nullable LocalDate due,
        boolean overdue,
        boolean confirmOnly,
        @Nullable UUID assignee) {

    private static final Set<String> SIGNED =
            Set.of(OrderModel.APPROVE_ORDER, SupportCycleModel.SIGN_ANNUAL_INFORMATION);

    /** Whether a paper waits for a signature; other tasks of a head ask for a decision. */
    public boolean signature() {
        return SIGNED.contains(taskKey);
    }
}
