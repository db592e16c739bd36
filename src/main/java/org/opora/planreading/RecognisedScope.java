package org.opora.planreading;

import java.util.List;
import java.util.Set;

/**
 * The schools a row is about, as a proposal that a person confirms.
 *
 * @param groups one or several; ALL, NAMED and NONE stand alone
 * @param schools the names as the row writes them, only for NAMED
 * @param reason code of the reason, sentence under {@code planreading.reason.<code>}
 * @param words the words of the plan that the reason rests on
 */
public record RecognisedScope(Set<SchoolGroup> groups, List<String> schools, String reason, String words) {

    /** Copies the collections. */
    public RecognisedScope {
        groups = Set.copyOf(groups);
        schools = List.copyOf(schools);
    }
}
