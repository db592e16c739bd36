package org.opora.order;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which schools an order concerns, proposed to its author; answered by the year. */
public interface OrderAudience {

    Set<UUID> schoolsOf(OrderKind kind, UUID municipalityId, @Nullable UUID cycleId);
}
