package org.opora.home;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Programmes that wait for an expert's review, and the reviews given. */
public record ExpertDesk(List<Asked> asked, List<Given> given) {

    /**
     * A programme to review.
     *
     * @param kind of the programme
     * @param declared whether the expert has said that nothing stands in the way
     * @param taskId of the open task; null when the round has moved on
     */
    public record Asked(
            UUID reviewId,
            String school,
            String kind,
            int round,
            boolean declared,
            @Nullable LocalDate due,
            @Nullable String taskId) {}

    /**
     * A review handed in, and what became of the round.
     *
     * @param year of the school's support: the same programme comes again in the next
     */
    public record Given(
            UUID reviewId,
            String school,
            String kind,
            int year,
            int round,
            String conclusion,
            @Nullable String verdict) {}
}
