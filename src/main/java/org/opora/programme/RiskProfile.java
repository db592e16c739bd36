package org.opora.programme;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The risks of a school in one year of support; assessed again when a programme was refused. */
@Entity
class RiskProfile {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID municipalityId;
    private UUID cycleId;
    private UUID schoolId;
    private UUID caseId;
    private @Nullable String summary;
    private UUID assessedBy;
    private Instant assessedAt;

    @ElementCollection
    @CollectionTable(name = "risk_assessment", joinColumns = @JoinColumn(name = "profile_id"))
    @OrderColumn(name = "place")
    private List<RiskAssessment> assessments = new ArrayList<>();

    protected RiskProfile() {}

    RiskProfile(
            UUID id,
            ProgrammeScope scope,
            List<RiskAssessment> factors,
            @Nullable String summary,
            UUID by,
            Instant at) {
        this.id = id;
        this.municipalityId = scope.municipalityId();
        this.cycleId = scope.cycleId();
        this.schoolId = scope.schoolId();
        this.caseId = scope.caseId();
        assess(factors, summary, by, at);
    }

    final void assess(List<RiskAssessment> factors, @Nullable String newSummary, UUID by, Instant at) {
        assessments.clear();
        assessments.addAll(factors);
        summary = newSummary;
        assessedBy = by;
        assessedAt = at;
    }

    RiskProfileView view() {
        return new RiskProfileView(id, schoolId, caseId, List.copyOf(assessments), summary, assessedBy, assessedAt);
    }
}
