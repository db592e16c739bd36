package org.opora.registry;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a line of a table does to the register.
 *
 * @param code the short Latin name of the school in keys
 * @param before what the register says now; null for a new school
 */
record SchoolChange(int line, UUID id, String code, @Nullable SchoolDetails before, SchoolDetails after) {

    boolean isNew() {
        return before == null;
    }

    boolean unchanged() {
        return after.equals(before);
    }
}
