package org.opora.cycle;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the minutes of a year charged people with; the feature that keeps the instructions answers. */
public interface YearDuties {

    /** How the year's instructions stand on that day. Who may see them is the caller's decision. */
    Summary of(UUID cycleId, LocalDate today);

    /**
     * Instructions of a year, cancelled ones left out.
     *
     * @param open the most urgent of those that are not carried out
     */
    record Summary(int given, int done, int overdue, List<Duty> open) {}

    /** An instruction that is not carried out. */
    record Duty(String text, String owner, @Nullable String school, LocalDate due, boolean overdue) {}
}
