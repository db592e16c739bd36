package org.opora.monitoring;

import java.util.UUID;

/**
 * A school that still owes something to a monitoring.
 *
 * @param phone empty when the register has none
 * @param results whether its exam results are missing
 * @param data whether its answer is still open
 * @param entered whether it has given its data in this monitoring: an open answer then lacks its analysis only
 */
public record Debtor(UUID schoolId, String school, String phone, boolean results, boolean data, boolean entered) {

    /** Key of the words for what it owes. */
    public String messageKey() {
        boolean ownData = data && !entered;
        if (results) {
            return "monitoring.words." + (ownData ? "owes-both" : "owes-results");
        }
        return "monitoring.words." + (ownData ? "owes-data" : "owes-analysis");
    }
}
