package org.opora.implementation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.opora.bpmn.Stage;
import org.opora.cycle.StageCompleted;
import org.opora.error.NotFoundException;
import org.opora.journal.Journal;
import org.opora.journal.JournalEntry;
import org.opora.registry.LocalToday;
import org.opora.supportcase.SupportCases;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The coordinator accepts a school's roadmap of deficits or returns it with remarks. */
@Service
public class CheckDeficitRoadmap {

    private final DeficitRoadmapRepository roadmaps;
    private final SupportCases cases;
    private final LocalToday today;
    private final ApplicationEventPublisher events;
    private final Journal journal;
    private final Clock clock;

    CheckDeficitRoadmap(
            DeficitRoadmapRepository roadmaps,
            SupportCases cases,
            LocalToday today,
            ApplicationEventPublisher events,
            Journal journal,
            Clock clock) {
        this.roadmaps = roadmaps;
        this.cases = cases;
        this.today = today;
        this.events = events;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public void accept(UUID caseId, UUID by) {
        DeficitRoadmap roadmap = of(caseId);
        roadmap.accept(by, clock.instant());
        journal.record(entry(roadmap, "implementation.roadmap-accepted"));
        if (!cases.byId(caseId).track1()) {
            // a school of track 1 has a programme besides, which comes later
            LocalDate day = today.in(roadmap.municipalityId());
            events.publishEvent(new StageCompleted(roadmap.cycleId(), roadmap.schoolId(), Stage.PROGRAMME, day, ""));
        }
    }

    @Transactional
    public void giveBack(UUID caseId, String remark, UUID by) {
        DeficitRoadmap roadmap = of(caseId);
        roadmap.returnWith(remark, by, clock.instant());
        journal.record(entry(roadmap, "implementation.roadmap-returned").detail("remark", remark));
    }

    private DeficitRoadmap of(UUID caseId) {
        return roadmaps.findByScopeCaseId(caseId).orElseThrow(NotFoundException::new);
    }

    private static JournalEntry entry(DeficitRoadmap roadmap, String action) {
        return Journal.entry(action)
                .municipality(roadmap.municipalityId())
                .cycle(roadmap.cycleId())
                .school(roadmap.schoolId())
                .subject("deficit-roadmap", roadmap.id());
    }
}
