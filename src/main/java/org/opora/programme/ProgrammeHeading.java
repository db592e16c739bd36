package org.opora.programme;

import java.time.LocalDate;

/**
 * What names a programme in a list.
 *
 * @param endsOn last day, not before the first
 */
public record ProgrammeHeading(ProgrammeKind kind, LocalDate startsOn, LocalDate endsOn) {}
