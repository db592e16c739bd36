package org.opora.programme;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One line of the list of programmes.
 *
 * @param year of the cycle in which it was written
 */
public record ProgrammeLine(
        UUID id,
        UUID schoolId,
        String school,
        int year,
        ProgrammeKind kind,
        ProgrammeStatus status,
        LocalDate startsOn,
        LocalDate endsOn,
        int edition) {}
