package org.opora.cycle;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An instance that waits for a date.
 *
 * @param id of the wait, for opening it early
 * @param activity its id on the diagram
 * @param name its name on the diagram
 * @param schoolId the school it is about, or null for the whole year
 */
public record Wait(String id, String activity, String name, @Nullable UUID schoolId, Instant until) {}
