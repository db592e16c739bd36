package org.opora.programme;

import java.util.List;
import java.util.UUID;

/** Schools and years that the person's list of programmes can be narrowed to. */
public record ProgrammeChoices(List<SchoolName> schools, List<Integer> years) {

    /** A school to choose. */
    public record SchoolName(UUID id, String name) {}
}
