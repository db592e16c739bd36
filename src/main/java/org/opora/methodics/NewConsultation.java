package org.opora.methodics;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a school asks. */
public record NewConsultation(UUID schoolId, @Nullable UUID rowId, String topic, String question) {}
