package org.opora.review;

import java.util.Set;
import java.util.UUID;

/** Experts as the policies of conflict of interest see them. */
final class Candidates {

    static final UUID EXPERT = UUID.fromString("00000000-0000-0000-0000-0000000000a1");
    static final UUID SCHOOL = UUID.fromString("00000000-0000-0000-0000-0000000000b1");
    static final UUID CURATOR = UUID.fromString("00000000-0000-0000-0000-0000000000b2");
    static final UUID OTHER = UUID.fromString("00000000-0000-0000-0000-0000000000b3");

    private Candidates() {}

    /** Works elsewhere, wrote nothing, declared nothing. */
    static Candidacy free() {
        return new Candidacy(EXPERT, Set.of(OTHER), SCHOOL, Set.of(CURATOR), Set.of(OTHER), Set.of(OTHER));
    }

    static Candidacy workingIn(UUID school) {
        return new Candidacy(EXPERT, Set.of(school, OTHER), SCHOOL, Set.of(CURATOR), Set.of(), Set.of());
    }

    static Candidacy author() {
        return new Candidacy(EXPERT, Set.of(), SCHOOL, Set.of(), Set.of(EXPERT), Set.of());
    }

    static Candidacy interested() {
        return new Candidacy(EXPERT, Set.of(), SCHOOL, Set.of(), Set.of(), Set.of(EXPERT));
    }
}
