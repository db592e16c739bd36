package org.opora.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.Stage;

/** What other features and pages may know of a cycle. */
public record CycleView(
        UUID id,
        String key,
        UUID municipalityId,
        int year,
        LocalDate startsOn,
        LocalDate endsOn,
        int resultsYear,
        ListSource listSource,
        CycleStatus status,
        List<StagePlan> stages,
        Instant openedAt,
        UUID openedBy,
        @Nullable LocalDate endedOn,
        @Nullable String endReason) {

    /** Whether the year has work of this stage. */
    public boolean isOn(Stage stage) {
        return planOf(stage).map(StagePlan::enabled).orElse(false);
    }

    /** What was planned for the stage. */
    public Optional<StagePlan> planOf(Stage stage) {
        return stages.stream().filter(plan -> plan.stage() == stage).findFirst();
    }

    public boolean running() {
        return status == CycleStatus.RUNNING;
    }

    /** The school year whose results count, as people write it: {@code 2025/26}. */
    public String resultsSchoolYear() {
        return resultsYear + "/" + String.format("%02d", (resultsYear + 1) % 100);
    }
}
