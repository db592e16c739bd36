package org.opora.prevention;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.opora.calendar.DeadlineKind;
import org.opora.cycle.StageCompleted;
import org.opora.journal.Journal;
import org.opora.registry.LocalToday;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The methodist, or a school, writes what the monitoring showed. */
@Service
public class WritePreventionAnalysis {

    private final PreventionAnalysisRepository analyses;
    private final ApplicationEventPublisher events;
    private final Journal journal;
    private final LocalToday today;

    WritePreventionAnalysis(
            PreventionAnalysisRepository analyses,
            ApplicationEventPublisher events,
            Journal journal,
            LocalToday today) {
        this.analyses = analyses;
        this.events = events;
        this.journal = journal;
        this.today = today;
    }

    @Transactional
    public UUID write(PreventionAnalysis.AnalysisPlace place, PreventionAnalysis.AnalysisText text, UUID by) {
        PreventionAnalysis analysis = written(place, text, by);
        journal.record(Journal.entry("prevention.analysed")
                .municipality(place.municipalityId())
                .cycle(place.cycleId())
                .school(place.schoolId())
                .subject("prevention-analysis", analysis.id())
                .detail("round", place.round().name()));
        if (place.schoolId() == null) {
            DeadlineKind step = place.round() == Round.FIRST
                    ? DeadlineKind.PREVENTION_ANALYSIS
                    : DeadlineKind.PREVENTION_REPEAT_ANALYSIS;
            events.publishEvent(StageCompleted.ofPrevention(
                    place.cycleId(), null, step, today.in(place.municipalityId()), text.sources()));
        }
        return analysis.id();
    }

    /** A school that had left by mistake writes for the second time. */
    private PreventionAnalysis written(
            PreventionAnalysis.AnalysisPlace place, PreventionAnalysis.AnalysisText text, UUID by) {
        LocalDate day = today.in(place.municipalityId());
        PreventionAnalysis known = place.schoolId() == null
                ? null
                : ofSchool(place.cycleId(), place.round(), place.schoolId()).orElse(null);
        if (known == null) {
            return analyses.save(new PreventionAnalysis(UUID.randomUUID(), place, text, by, day));
        }
        known.rewrite(text, by, day);
        return known;
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
