package org.opora.cycle.process;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.cycle.SeminarMinutes;

/** Answers of the form {@code seminar}. */
record SeminarAnswers(
        LocalDate heldOn,
        String place,
        String topic,
        List<UUID> attended,
        int participants,
        String programme,
        @Nullable String decisions,
        @Nullable List<UUID> files) {

    SeminarMinutes minutes() {
        return new SeminarMinutes(
                heldOn,
                place,
                topic,
                participants,
                programme,
                Objects.requireNonNullElse(decisions, ""),
                new HashSet<>(attended));
    }
}
