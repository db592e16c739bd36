package org.opora.cycle;

import java.time.Instant;
import java.util.UUID;

/** Who opened a year, and when. */
public record Opening(UUID by, Instant at) {}
