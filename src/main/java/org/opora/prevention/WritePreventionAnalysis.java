package org.opora.prevention;

import java.util.Optional;
import java.util.UUID;
import org.opora.journal.Journal;
import org.opora.registry.LocalToday;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The methodist, or a school, writes what the monitoring showed. */
@Service
public class WritePreventionAnalysis {

    private final PreventionAnalysisRepository analyses;
    private final Journal journal;
    private final LocalToday today;

    WritePreventionAnalysis(PreventionAnalysisRepository analyses, Journal journal, LocalToday today) {
        this.analyses = analyses;
        this.journal = journal;
        this.today = today;
    }

    @Transactional
    public UUID write(PreventionAnalysis.AnalysisPlace place, PreventionAnalysis.AnalysisText text, UUID by) {
        PreventionAnalysis analysis = analyses.save(
                new PreventionAnalysis(UUID.randomUUID(), place, text, by, today.in(place.municipalityId())));
        journal.record(Journal.entry("prevention.analysed")
                .municipality(place.municipalityId())
                .cycle(place.cycleId())
                .school(place.schoolId())
                .subject("prevention-analysis", analysis.id())
                .detail("round", place.round().name()));
        return analysis.id();
    }

    /** The municipality's own analysis of a round. */
    @Transactional(readOnly = true)
    public Optional<PreventionAnalysis> municipal(UUID cycleId, Round round) {
        return analyses.municipal(cycleId, round);
    }

    /** A school's analysis of a round. */
    @Transactional(readOnly = true)
    public Optional<PreventionAnalysis> ofSchool(UUID cycleId, Round round, UUID schoolId) {
        return analyses.findByCycleIdAndRoundAndSchoolId(cycleId, round, schoolId);
    }
}
