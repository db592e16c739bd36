package org.opora.home;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Interviews that are not finished and the notes of the running years. */
public record MethodistDesk(List<Talk> talks, long signed, List<Note> notes) {

    /** An interview on its way. */
    public record Talk(UUID id, String school, String status, LocalDate day, String startsAt) {}

    /** A monitoring and the day of its analytic note, null while it is not written. */
    public record Note(UUID roundId, String kind, String status, LocalDate closesOn, @Nullable LocalDate writtenOn) {}
}
