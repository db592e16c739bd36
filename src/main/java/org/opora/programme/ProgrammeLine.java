package org.opora.programme;

import java.time.LocalDate;
import java.util.UUID;

/** One line of the list of programmes. */
public record ProgrammeLine(
        UUID id,
        UUID schoolId,
        String school,
        ProgrammeKind kind,
        ProgrammeStatus status,
        LocalDate startsOn,
        LocalDate endsOn,
        int edition) {}
