package org.opora.classification;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.opora.engine.FiredRule;

/**
 * What other thresholds would do to the list of schools.
 *
 * @param before how many schools each category has by the parameters in force
 * @param after the same by the tried ones
 * @param moved schools whose category would change, by name
 * @param unchanged how many others there are
 * @param year label of the school year of the results
 */
public record WhatIf(
        Map<SchoolCategory, Long> before,
        Map<SchoolCategory, Long> after,
        List<Moved> moved,
        int unchanged,
        String year) {

    /**
     * A school that would change its category.
     *
     * @param decided what people decided for it in the list, which stays whatever the thresholds are; empty when nothing
     * @param rules that would fire
     */
    public record Moved(
            UUID schoolId,
            String school,
            Set<SchoolCategory> before,
            Set<SchoolCategory> after,
            Set<SchoolCategory> decided,
            List<FiredRule> rules) {}
}
