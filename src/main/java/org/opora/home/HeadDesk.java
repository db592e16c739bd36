package org.opora.home;

import java.util.List;
import java.util.UUID;

/**
 * What a head sees beside the own tasks.
 *
 * @param drafts orders that wait for agreement
 */
public record HeadDesk(List<Draft> drafts, List<LateWork> late) {

    /** A draft of an order on the head's desk. */
    public record Draft(UUID id, String kind, String title) {}
}
