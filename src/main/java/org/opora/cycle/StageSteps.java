package org.opora.cycle;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.opora.bpmn.Stage;
import org.opora.calendar.DeadlineKind;

/**
 * The dated steps of a stage that are completed one by one. Prevention goes through the whole year: a plan names its spring
 * analysis, its recommendations, the sites, their control and the autumn apart. Other stages end at once.
 */
public final class StageSteps {

    private static final List<DeadlineKind> PREVENTION = List.of(
            DeadlineKind.PREVENTION_ANALYSIS,
            DeadlineKind.PREVENTION_RECOMMENDATIONS,
            DeadlineKind.PREVENTION_PLACEMENT,
            DeadlineKind.PREVENTION_CONTROL,
            DeadlineKind.PREVENTION_REPEAT_ANALYSIS,
            DeadlineKind.PREVENTION_ROADMAP_CHANGE);

    private StageSteps() {}

    /** In the order of the year; none for a stage that ends at once. */
    public static List<DeadlineKind> of(Stage stage) {
        return stage == Stage.PREVENTION ? PREVENTION : List.of();
    }

    /** The step whose day is nearest to this one, the earlier of two; empty for a stage that ends at once. */
    public static Optional<DeadlineKind> nearest(Stage stage, LocalDate day, Map<DeadlineKind, LocalDate> days) {
        return of(stage).stream()
                .min(Comparator.comparingLong(
                        step -> Math.abs(ChronoUnit.DAYS.between(day, Objects.requireNonNull(days.get(step))))));
    }
}
