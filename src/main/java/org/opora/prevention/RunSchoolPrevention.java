package org.opora.prevention;

import java.time.LocalDate;
import java.util.UUID;
import org.opora.bpmn.Stage;
import org.opora.cycle.StageCompleted;
import org.opora.error.NotFoundException;
import org.opora.journal.Journal;
import org.opora.registry.LocalToday;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Beginning and end of one school's work on prevention. */
@Service
public class RunSchoolPrevention {

    private final SchoolPreventionRepository works;
    private final PreventionAnalysisRepository analyses;
    private final ApplicationEventPublisher events;
    private final Journal journal;
    private final LocalToday today;

    RunSchoolPrevention(
            SchoolPreventionRepository works,
            PreventionAnalysisRepository analyses,
            ApplicationEventPublisher events,
            Journal journal,
            LocalToday today) {
        this.works = works;
        this.analyses = analyses;
        this.events = events;
        this.journal = journal;
        this.today = today;
    }

    /** Begins the work; a second call for the same school and year changes nothing. */
    @Transactional
    public void open(UUID municipalityId, UUID cycleId, UUID schoolId) {
        if (works.findByCycleIdAndSchoolId(cycleId, schoolId).isEmpty()) {
            SchoolPrevention work = works.save(new SchoolPrevention(
                    UUID.randomUUID(), municipalityId, cycleId, schoolId, today.in(municipalityId)));
            note("prevention.schoolOpened", work);
        }
    }

    /** Begins the work anew: the school had left by mistake. */
    @Transactional
    public void reopen(SchoolPrevention work) {
        work.reopen();
        note("prevention.schoolReopened", work);
    }

    /** The spring analysis did not come before the autumn one opened; one written before the school had left has come. */
    @Transactional
    public void missFirstAnalysis(UUID cycleId, UUID schoolId) {
        if (analyses.findByCycleIdAndRoundAndSchoolId(cycleId, Round.FIRST, schoolId)
                .isEmpty()) {
            SchoolPrevention work = find(cycleId, schoolId);
            work.missFirstAnalysis();
            note("prevention.analysisMissed", work);
        }
    }

    /** The school left; work that was begun again since goes on. */
    @Transactional
    public void leave(UUID cycleId, UUID schoolId, int opening) {
        if (find(cycleId, schoolId).openings() == opening) {
            end(cycleId, schoolId, SchoolPreventionState.WITHDRAWN);
        }
    }

    /** Ends the work as done, or with the year, or because the school left; what has ended stays as it is. */
    @Transactional
    public void end(UUID cycleId, UUID schoolId, SchoolPreventionState how) {
        SchoolPrevention work = find(cycleId, schoolId);
        if (work.state() != SchoolPreventionState.OPEN) {
            return;
        }
        LocalDate day = today.in(work.municipalityId());
        work.end(how, day);
        note("prevention.schoolEnded", work);
        if (how == SchoolPreventionState.DONE) {
            events.publishEvent(new StageCompleted(cycleId, schoolId, Stage.PREVENTION, day, ""));
        }
    }

    private SchoolPrevention find(UUID cycleId, UUID schoolId) {
        return works.findByCycleIdAndSchoolId(cycleId, schoolId).orElseThrow(NotFoundException::new);
    }

    private void note(String action, SchoolPrevention work) {
        journal.record(Journal.entry(action)
                .municipality(work.municipalityId())
                .cycle(work.cycleId())
                .school(work.schoolId())
                .subject("school-prevention", work.id())
                .detail("state", work.state().name()));
    }
}
