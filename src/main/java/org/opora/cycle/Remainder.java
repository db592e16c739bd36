package org.opora.cycle;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.supportcase.Outcome;

/**
 * What a closed year left of a school.
 *
 * @param schoolId null for the work of the municipality itself
 * @param school short name; null for the municipality
 * @param outcome what the session decided; null when it did not
 * @param unfinished in order of the due day
 */
public record Remainder(
        @Nullable UUID schoolId, @Nullable String school, @Nullable Outcome outcome, List<UnfinishedWork> unfinished) {}
