package org.opora.roadmap;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Evidence as a person gives it.
 *
 * @param address opened and checked by that person on the day of giving, where it is asked
 * @param files stored documents
 * @param marks base and fact per school; never a percentage
 * @param shortfall why something asked for will not come, or null
 */
public record EvidenceGiven(
        LocalDate doneOn,
        String text,
        @Nullable String orderNumber,
        @Nullable LocalDate orderDate,
        @Nullable String address,
        List<HeldEvent> events,
        List<Mark> marks,
        List<UUID> files,
        @Nullable String shortfall) {

    /** An event that was held. */
    public record HeldEvent(LocalDate heldOn, String topic, int participants) {}

    /**
     * One school's share.
     *
     * @param base how many there are to count; 1 where the school itself is counted
     * @param fact how many of them; null when not known yet
     * @param excluded left out of the base, with a reason
     */
    public record Mark(UUID schoolId, int base, @Nullable Integer fact, boolean excluded, @Nullable String reason) {}
}
