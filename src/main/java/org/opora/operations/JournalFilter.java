package org.opora.operations;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person looks for in the journal; days are those of each line's municipality. */
public record JournalFilter(
        String text, @Nullable UUID municipalityId, @Nullable LocalDate from, @Nullable LocalDate to) {}
