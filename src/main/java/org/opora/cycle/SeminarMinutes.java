package org.opora.cycle;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** What a methodist writes down about a seminar. */
public record SeminarMinutes(
        LocalDate heldOn,
        String place,
        String topic,
        int participants,
        String content,
        String decisions,
        Set<UUID> schools) {}
