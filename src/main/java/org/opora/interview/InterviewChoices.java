package org.opora.interview;

import java.util.List;
import java.util.UUID;

/** Schools and years that the person's list of interviews can be narrowed to. */
public record InterviewChoices(List<SchoolName> schools, List<Integer> years) {

    /** A school to choose. */
    public record SchoolName(UUID id, String name) {}
}
