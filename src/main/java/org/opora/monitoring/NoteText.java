package org.opora.monitoring;

import java.time.LocalDate;
import org.opora.error.OporaException;

/** Words of an analytic note and the period it covers. */
public record NoteText(
        String sources,
        LocalDate periodFrom,
        LocalDate periodTo,
        String findings,
        String specifics,
        String causes,
        String recommendations) {

    /** @throws OporaException when the period ends before it begins */
    public NoteText {
        if (periodTo.isBefore(periodFrom)) {
            throw new OporaException("monitoring.period-reversed");
        }
    }
}
