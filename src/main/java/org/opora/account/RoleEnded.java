package org.opora.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role has ended: what its holder had taken goes back to the group. Published in the transaction that ends it, or by
 * the clock once the last day is over.
 */
public record RoleEnded(UUID accountId, Role role, @Nullable UUID municipalityId, @Nullable UUID schoolId) {}
