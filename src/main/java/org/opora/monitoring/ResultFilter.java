package org.opora.monitoring;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which results a person wants to see; null is «all». */
public record ResultFilter(
        @Nullable UUID school, @Nullable String procedure, @Nullable String subject, @Nullable Integer year) {}
