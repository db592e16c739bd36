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
    private final ApplicationEventPublisher events;
    private final Journal journal;
    private final LocalToday today;

    RunSchoolPrevention(
            SchoolPreventionRepository works, ApplicationEventPublisher events, Journal journal, LocalToday today) {
        this.works = works;
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

    /** The spring analysis did not come before the autumn one opened. */
    @Transactional
    public void missFirstAnalysis(UUID cycleId, UUID schoolId) {
        SchoolPrevention work = find(cycleId, schoolId);
        work.missFirstAnalysis();
        note("prevention.analysisMissed", work);
    }

    /** Ends the work as done, or with the year, or because the school left. */
    @Transactional
    public void end(UUID cycleId, UUID schoolId, SchoolPreventionState how) {
        SchoolPrevention work = find(cycleId, schoolId);
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
