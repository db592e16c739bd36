package org.opora.programme;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A school's risk profile as others read it. */
public record RiskProfileView(
        UUID id,
        UUID schoolId,
        UUID caseId,
        List<RiskAssessment> assessments,
        @Nullable String summary,
        UUID assessedBy,
        Instant assessedAt) {

    /** Codes of the factors the programme must answer. */
    public Set<String> required() {
        return assessments.stream()
                .filter(row -> row.requirement() == Requirement.REQUIRED)
                .map(RiskAssessment::factor)
                .collect(Collectors.toUnmodifiableSet());
    }
}
