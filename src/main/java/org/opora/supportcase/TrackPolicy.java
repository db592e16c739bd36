package org.opora.supportcase;

import java.util.List;
import java.util.UUID;

/** What support needs to know of the list of schools; answered by classification. */
public interface TrackPolicy {

    /** The approved list of the cycle; when the cycle makes none of its own, the newest one of the municipality. */
    List<ListedSchool> approvedList(UUID cycleId);

    /** The tracks that categories lead to by the rules of that cycle. */
    Tracks tracksOf(UUID cycleId, Categories categories);
}
