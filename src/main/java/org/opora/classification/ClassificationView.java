package org.opora.classification;

import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The category of a school in a cycle.
 *
 * @param categories what counts
 * @param own as computed; empty when the list is only the region's
 * @param region as the region says; empty when it says nothing
 * @param overridden whether people decided otherwise, or for the commission
 * @param cluster 1 (high results) to 4 (low results); null where people decide
 */
public record ClassificationView(
        UUID id,
        UUID schoolId,
        String school,
        Set<SchoolCategory> categories,
        Set<SchoolCategory> own,
        Set<SchoolCategory> region,
        boolean overridden,
        @Nullable String reason,
        @Nullable Integer cluster,
        @Nullable BigDecimal socialIndex,
        @Nullable BigDecimal deficitIndex) {

    /** Whether the own computation and the region's list disagree. */
    public boolean differs() {
        return !own.isEmpty() && !region.isEmpty() && !own.equals(region);
    }

    public boolean is(SchoolCategory category) {
        return categories.contains(category);
    }
}
