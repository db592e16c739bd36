package org.opora.order;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What orders tell the process engine. */
public interface OrderProcess {

    /** Asks for one root instance per school in which its director takes note of the order. */
    void announce(OrderView order, Set<UUID> schools, @Nullable String cycleKey);
}
