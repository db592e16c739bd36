package org.opora.inbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A saved state of the list under a name.
 *
 * @param query its address without the place in the list
 * @param sharedRole group that sees it, null for all of the municipality
 * @param sharedMunicipalityId where it is shared; null when it is the owner's alone
 * @param owned whether it is the viewer's own
 * @param start whether the viewer's list begins with it
 */
public record InboxView(
        UUID id,
        String name,
        String query,
        @Nullable String sharedRole,
        @Nullable UUID sharedMunicipalityId,
        String ownerName,
        boolean owned,
        boolean start) {

    /** The state it stands for. */
    public InboxQuery saved() {
        return InboxAddress.read(query).seenAs(id);
    }

    public boolean shared() {
        return sharedMunicipalityId != null;
    }
}
