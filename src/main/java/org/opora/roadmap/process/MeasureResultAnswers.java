package org.opora.roadmap.process;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Fields of the form "measure-result"; what the row does not ask for is absent. */
record MeasureResultAnswers(
        LocalDate doneOn,
        String done,
        @Nullable String orderNumber,
        @Nullable LocalDate orderDate,
        @Nullable String address,
        @Nullable List<Event> events,
        @Nullable List<SchoolMark> marks,
        @Nullable List<SchoolCount> counts,
        @Nullable List<UUID> files,
        @Nullable String shortfall) {

    /** An event that was held. */
    record Event(String topic, LocalDate heldOn, int participants) {}

    /** A school that counts as one. */
    record SchoolMark(@Nullable String school, Took took, @Nullable String reason) {}

    /** Took part, did not, or is left out of the base. */
    enum Took {
        YES,
        NO,
        OUT
    }
}
