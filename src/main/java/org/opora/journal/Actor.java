package org.opora.journal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The acting account and, for a substitute, the account it acts for. */
public record Actor(UUID accountId, @Nullable UUID onBehalfOf) {}
