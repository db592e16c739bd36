package org.opora.cycle;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.Stage;

/**
 * One stage in the plan of a year.
 *
 * @param enabled whether the diagrams create work for it
 * @param doneOn day on which it was done before the year was opened here, or null
 * @param document the document that proves it, number and date included
 */
@Embeddable
public record StagePlan(
        Stage stage,
        boolean enabled,
        @Column(name = "done_on") @Nullable LocalDate doneOn,
        @Column(name = "done_document") @Nullable String document) {

    /** A stage that the year will do. */
    public static StagePlan on(Stage stage) {
        return new StagePlan(stage, true, null, null);
    }

    /** A stage that this municipality does not have this year. */
    public static StagePlan off(Stage stage) {
        return new StagePlan(stage, false, null, null);
    }

    /** A stage that was done before: it creates no work and is shown with its document. */
    public static StagePlan done(Stage stage, LocalDate day, String document) {
        return new StagePlan(stage, false, day, document);
    }
}
