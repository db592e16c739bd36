package org.opora.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is written about a held session. */
public record SessionMinutes(LocalDate heldOn, @Nullable String place, String participants, String minutes) {}
