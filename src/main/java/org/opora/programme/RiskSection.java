package org.opora.programme;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * The part of a programme that answers one risk.
 *
 * @param rowId stays the same through all editions
 * @param factor code of the risk factor
 * @param results what the school expects at the end
 */
@Embeddable
public record RiskSection(UUID rowId, String factor, String aim, String tasks, String results) {

    /** Aim, tasks and results in one text, as differences and remarks show them. */
    public String asText() {
        return aim + "\n" + tasks + "\n" + results;
    }
}
