package org.opora.roadmap;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Deadlines of a plan's instances, which stand still while the plan is paused. */
public interface PlanClock {

    /** Nothing that is open has a date any more, and no date of the schools passes. */
    void stop(Roadmap roadmap);

    /**
     * Open tasks have their dates again, moved by the pause.
     *
     * @param last the last day on which anything of the plan is due
     */
    void goOn(Roadmap roadmap, Pause pause, LocalDate last, List<Redated> measures);

    /**
     * Dates that hold for a measure from now on.
     *
     * @param due null when it has none
     * @param schoolsDue by which its schools are waited for
     */
    record Redated(UUID measureId, @Nullable LocalDate due, LocalDate schoolsDue) {}
}
