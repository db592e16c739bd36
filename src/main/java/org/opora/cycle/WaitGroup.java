package org.opora.cycle;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Instances that wait at the same place for the same day. @param schools names; empty for the whole year */
public record WaitGroup(String activity, String name, @Nullable LocalDate day, List<WaitingSchool> schools) {

    /** A school that waits there. */
    public record WaitingSchool(java.util.UUID id, String name) {}
}
