package org.opora.review;

import java.util.Set;
import java.util.UUID;

/** An expert the coordinator wants to ask, with what stands in the way. @param guest from another municipality */
public record NamedExpert(UUID accountId, boolean guest, Set<Obstacle> obstacles) {}
