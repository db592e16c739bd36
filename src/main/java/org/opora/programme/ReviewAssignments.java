package org.opora.programme;

import java.util.UUID;

/** Port to whoever names the experts of a programme. */
public interface ReviewAssignments {

    /** Whether the person reviews, or reviewed, this programme. */
    boolean mayRead(UUID accountId, UUID programmeId);
}
