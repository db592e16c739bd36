package org.opora.operations;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that failed in the background, as a person reads it.
 *
 * @param id of the incident, or of the launch
 * @param step null for a process that was never started
 * @param place municipality, year and school; the business key when it names none
 * @param cause a sentence
 * @param said what the program said, to be passed on
 */
public record FailureView(
        String id, String process, @Nullable String step, Place place, String cause, String said, Instant at) {

    /** Where it failed. */
    public record Place(
            @Nullable String municipality,
            @Nullable Integer year,
            @Nullable UUID schoolId,
            @Nullable String school,
            String key,
            ZoneId zone) {}
}
