package org.opora.methodics;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A training as it is announced; {@code rowId} is the row of a plan that it belongs to, if any. */
public record NewTraining(
        UUID municipalityId,
        @Nullable UUID rowId,
        String programme,
        String operator,
        LocalDate startsOn,
        LocalDate endsOn,
        int hours) {}
