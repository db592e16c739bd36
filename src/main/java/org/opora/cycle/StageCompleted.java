package org.opora.cycle;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.Stage;
import org.opora.calendar.DeadlineKind;

/**
 * A stage was completed, for a school or for the whole year. Published by the stage in its own transaction; heard
 * synchronously.
 *
 * @param schoolId null when the stage is the municipality's own
 * @param evidence what proves it, in words: number and date of the document
 * @param step one of {@link StageSteps}, when only this dated step of the stage was completed; null for the whole stage
 */
public record StageCompleted(
        UUID cycleId,
        @Nullable UUID schoolId,
        Stage stage,
        LocalDate date,
        String evidence,
        @Nullable DeadlineKind step) {

    /** The whole stage was completed. */
    public StageCompleted(UUID cycleId, @Nullable UUID schoolId, Stage stage, LocalDate date, String evidence) {
        this(cycleId, schoolId, stage, date, evidence, null);
    }

    /** A dated step of prevention was completed. */
    public static StageCompleted ofPrevention(
            UUID cycleId, @Nullable UUID schoolId, DeadlineKind step, LocalDate date, String evidence) {
        return new StageCompleted(cycleId, schoolId, Stage.PREVENTION, date, evidence, step);
    }
}
