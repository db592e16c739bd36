package org.opora.implementation;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An indicator of a programme with where it started and where it is to arrive. */
public record PlannedIndicator(UUID rowId, String name, @Nullable String unit, BigDecimal base, BigDecimal target) {}
