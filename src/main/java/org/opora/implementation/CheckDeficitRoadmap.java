package org.opora.implementation;

import java.time.Clock;
import java.util.UUID;
import org.opora.error.NotFoundException;
import org.opora.journal.Journal;
import org.opora.journal.JournalEntry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The coordinator accepts a school's roadmap of deficits or returns it with remarks. */
@Service
public class CheckDeficitRoadmap {

    private final DeficitRoadmapRepository roadmaps;
    private final Journal journal;
    private final Clock clock;

    CheckDeficitRoadmap(DeficitRoadmapRepository roadmaps, Journal journal, Clock clock) {
        this.roadmaps = roadmaps;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public void accept(UUID caseId, UUID by) {
        DeficitRoadmap roadmap = of(caseId);
        roadmap.accept(by, clock.instant());
        journal.record(entry(roadmap, "implementation.roadmap-accepted"));
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
