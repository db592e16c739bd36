package org.opora.implementation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks up how far schools have come, for other features. Who may see it is the caller's decision. */
@Service
@Transactional(readOnly = true)
public class Implementations {

    private final ProgressReportRepository reports;
    private final DeficitRoadmapRepository roadmaps;

    Implementations(ProgressReportRepository reports, DeficitRoadmapRepository roadmaps) {
        this.reports = reports;
        this.roadmaps = roadmaps;
    }

    /** Mean share of measures done by the newest report, in whole per cent; null when nothing was reported. */
    public @Nullable Integer doneShareOf(UUID caseId) {
        return reports.findFirstByScopeCaseIdOrderByReportedAtDesc(caseId)
                .map(ProgressReport::doneShare)
                .orElse(null);
    }

    /** Newest stated values of the indicators of a programme by row id; an indicator without data is left out. */
    public Map<UUID, BigDecimal> indicatorFactsOf(UUID programmeId) {
        return reports.findFirstByProgrammeIdOrderByReportedAtDesc(programmeId)
                .map(ProgressReport::facts)
                .orElse(Map.of());
    }

    /** The reports of a case, newest first. */
    public List<ProgressReport> reportsOf(UUID caseId) {
        return reports.findByScopeCaseIdOrderByReportedAtDesc(caseId);
    }

    public Optional<DeficitRoadmap> roadmapOf(UUID caseId) {
        return roadmaps.findByScopeCaseId(caseId);
    }
}
