package org.opora.roadmap;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opora.planreading.EvidenceUnit;

/**
 * What has to be shown for a row, known before anybody starts.
 *
 * @param document a file
 * @param act number and date of an act
 * @param address an address on the network, opened and checked
 * @param events least number of events; 0 when none is asked
 * @param marks how a share is counted
 * @param target least share in per cent, or null when only the share itself is asked
 * @param unit what is counted
 * @param sentences the same in words, one per expected result
 */
public record EvidenceNeeds(
        boolean document,
        boolean act,
        boolean address,
        int events,
        Marks marks,
        @Nullable BigDecimal target,
        @Nullable EvidenceUnit unit,
        List<String> sentences) {

    /** How a share is counted: not at all, by a mark per school, by counts per school. */
    public enum Marks {
        NONE,
        SCHOOL,
        COUNT
    }
}
