package org.opora.roadmap.process;

import org.jspecify.annotations.Nullable;
import org.opora.roadmap.EvidenceGiven;
import org.opora.roadmap.Marks;

/**
 * People or papers of a school as a form asks for them; the municipality sees the schools, a school what is counted.
 *
 * @param frozen as it stood at the beginning; only shown
 */
record SchoolCount(
        @Nullable String school,
        @Nullable String what,
        @Nullable Integer frozen,
        int base,
        @Nullable String baseReason,
        int fact,
        @Nullable Boolean out,
        @Nullable String reason) {

    EvidenceGiven.Mark asMark(Marks.Line known) {
        return new EvidenceGiven.Mark(
                known.evidence(),
                known.unit(),
                known.schoolId(),
                base,
                baseReason,
                fact,
                Boolean.TRUE.equals(out),
                reason);
    }
}
