package org.opora.roadmap;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.journal.Journal;
import org.opora.registry.LocalToday;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pause, resume, close early and cancel, each with a reason, by the coordinator or the head. */
@Service
public class SteerRoadmap {

    private static final Role[] MAY = {Role.COORDINATOR, Role.HEAD};

    private final RoadmapRepository roadmaps;
    private final FollowCategories categories;
    private final RoadmapProcess process;
    private final Access access;
    private final LocalToday today;
    private final Journal journal;

    SteerRoadmap(
            RoadmapRepository roadmaps,
            FollowCategories categories,
            RoadmapProcess process,
            Access access,
            LocalToday today,
            Journal journal) {
        this.roadmaps = roadmaps;
        this.categories = categories;
        this.process = process;
        this.access = access;
        this.today = today;
        this.journal = journal;
    }

    /** Nothing new opens from now on. */
    @Transactional
    public void pause(UUID roadmapId, String reason) {
        Roadmap roadmap = mine(roadmapId);
        roadmap.pause(reason);
        note("roadmap.paused", roadmap, reason);
    }

    /** Whether nothing of the plan may open now; asked by its processes. */
    @Transactional(readOnly = true)
    public boolean paused(UUID roadmapId) {
        return roadmaps.findById(roadmapId).orElseThrow().state() == RoadmapState.PAUSED;
    }

    /** What should have opened meanwhile opens now. */
    @Transactional
    public void resume(UUID roadmapId) {
        Roadmap roadmap = mine(roadmapId);
        roadmap.resume();
        roadmaps.flush();
        process.resumed(roadmapId);
        categories.catchUp(roadmapId);
        note("roadmap.resumed", roadmap, null);
    }

    /** Does not wait for the last date: rows that are not closed are decided upon now. */
    @Transactional
    public void closeEarly(UUID roadmapId, String reason) {
        Roadmap roadmap = mine(roadmapId);
        roadmap.requireAlive();
        if (!process.closeEarly(roadmapId)) {
            throw new OporaException("roadmap.notWaiting");
        }
        note("roadmap.closedEarly", roadmap, reason);
    }

    /** Ends the plan and everything that is open under it. */
    @Transactional
    public void cancel(UUID roadmapId, String reason) {
        Roadmap roadmap = mine(roadmapId);
        roadmap.cancel(reason, today.in(roadmap.municipalityId()));
        roadmaps.flush();
        process.cancelled(roadmapId);
        note("roadmap.cancelled", roadmap, reason);
    }

    private Roadmap mine(UUID roadmapId) {
        Roadmap roadmap = roadmaps.findById(roadmapId).orElseThrow(NotFoundException::new);
        access.requireMunicipality(roadmap.municipalityId(), MAY);
        return roadmap;
    }

    private void note(String action, Roadmap roadmap, @Nullable String reason) {
        journal.record(Journal.entry(action)
                .municipality(roadmap.municipalityId())
                .subject("roadmap", roadmap.id())
                .detail("reason", reason));
    }
}
