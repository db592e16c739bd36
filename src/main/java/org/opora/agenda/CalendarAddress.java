package org.opora.agenda;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a private address after it was made; the address itself is kept nowhere.
 *
 * @param municipalityId whose deadlines it tells; null for those of its person
 * @param lastReadAt when a calendar program last asked; null for never
 */
public record CalendarAddress(UUID id, @Nullable UUID municipalityId, Instant madeAt, @Nullable Instant lastReadAt) {}
