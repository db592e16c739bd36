package org.opora.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role that a person holds today, in a scope. A grant of a school names its municipality too; a grant of a region
 * comes once for the region and once for each municipality of it; a grant without any scope holds everywhere.
 *
 * @param onBehalfOf the account for whom the person acts, or null when the role is the person's own
 */
public record Grant(
        Role role,
        @Nullable UUID regionId,
        @Nullable UUID municipalityId,
        @Nullable UUID schoolId,
        @Nullable UUID onBehalfOf) {

    /** Whether the grant names no scope and so holds everywhere. */
    public boolean everywhere() {
        return regionId == null && municipalityId == null && schoolId == null;
    }
}
