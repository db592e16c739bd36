package org.opora.implementation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A deficit and its measure as the school writes them. */
public record NewDeficit(
        String deficit,
        String measure,
        LocalDate due,
        String owner,
        @Nullable String resource,
        @Nullable String proof) {}
