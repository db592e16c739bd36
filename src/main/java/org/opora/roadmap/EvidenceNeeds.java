package org.opora.roadmap;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opora.planreading.EvidenceClass;
import org.opora.planreading.EvidenceUnit;

/**
 * What has to be shown for a row, known before anybody starts.
 *
 * @param document a file
 * @param act number and date of an act
 * @param address an address on the network, checked by who accepts
 * @param events least number of events; 0 when none is asked
 * @param quotas the shares that have to hold, every one of them
 * @param sentences the same in words, one per expected result
 */
public record EvidenceNeeds(
        boolean document, boolean act, boolean address, int events, List<Quota> quotas, List<String> sentences) {

    /** Copies the lists. */
    public EvidenceNeeds {
        quotas = List.copyOf(quotas);
        sentences = List.copyOf(sentences);
    }

    /** Whether a school has to show a paper: the file itself, or its number and date. */
    public boolean paper() {
        return document || act;
    }

    /** Whether a share is counted that way. */
    public boolean counts(Marks kind) {
        return quotas.stream().anyMatch(quota -> quota.kind() == kind);
    }

    /** How a share is counted: not at all, by a mark per school, by counts per school. */
    public enum Marks {
        NONE,
        SCHOOL,
        COUNT
    }

    /**
     * One share of a row.
     *
     * @param evidence what is shared: participation, training
     * @param unit what is counted
     * @param target least share in per cent, or null when only the share itself is asked
     */
    public record Quota(EvidenceClass evidence, EvidenceUnit unit, Marks kind, @Nullable BigDecimal target) {

        /** Whether both count the same thing. */
        boolean same(EvidenceClass otherEvidence, EvidenceUnit otherUnit) {
            return evidence == otherEvidence && unit == otherUnit;
        }
    }
}
