package org.opora.methodics;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A practice as a school tells it. */
public record NewPractice(
        UUID schoolId,
        @Nullable UUID rowId,
        String title,
        String topic,
        String summary,
        String effect,
        @Nullable String address) {}
