package org.opora.roadmap;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.planreading.EvidenceClass;
import org.opora.planreading.EvidenceUnit;

/**
 * Evidence as a person gives it.
 *
 * @param address where it is placed on the network; another person opens and checks it
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
     * One school's part of a share.
     *
     * @param base how many there are to count; 1 where the school itself is counted
     * @param baseReason why the base is another one than at the beginning
     * @param fact how many of them; null when not known yet
     * @param excluded left out of the base, with a reason
     */
    public record Mark(
            EvidenceClass evidence,
            EvidenceUnit unit,
            UUID schoolId,
            int base,
            @Nullable String baseReason,
            @Nullable Integer fact,
            boolean excluded,
            @Nullable String reason) {}
}
