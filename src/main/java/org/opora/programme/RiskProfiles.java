package org.opora.programme;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks risk profiles up for other features. Who may see them is the caller's decision. */
@Service
@Transactional(readOnly = true)
public class RiskProfiles {

    private final RiskProfileRepository profiles;

    RiskProfiles(RiskProfileRepository profiles) {
        this.profiles = profiles;
    }

    public Optional<RiskProfileView> ofCase(UUID caseId) {
        return profiles.findByCaseId(caseId).map(RiskProfile::view);
    }

    /** Profiles of the school over the years, newest first. */
    public List<RiskProfileView> ofSchool(UUID schoolId) {
        return profiles.findBySchoolIdOrderByAssessedAtDesc(schoolId).stream()
                .map(RiskProfile::view)
                .toList();
    }
}
