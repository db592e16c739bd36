package org.opora.roadmap;

import java.util.List;
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
    private final ResumePlan resumePlan;
    private final PlanClock clock;
    private final RoadmapProcess process;
    private final Access access;
    private final LocalToday today;
    private final Journal journal;

    SteerRoadmap(
            RoadmapRepository roadmaps,
            FollowCategories categories,
            ResumePlan resumePlan,
            PlanClock clock,
            RoadmapProcess process,
            Access access,
            LocalToday today,
            Journal journal) {
        this.roadmaps = roadmaps;
        this.categories = categories;
        this.resumePlan = resumePlan;
        this.clock = clock;
        this.process = process;
        this.access = access;
        this.today = today;
        this.journal = journal;
    }

    /** Nothing new opens from now on, and no date passes. */
    @Transactional
    public void pause(UUID roadmapId, String reason) {
        Roadmap roadmap = mine(roadmapId);
        roadmap.pause(reason, today.in(roadmap.municipalityId()));
        roadmaps.flush();
        clock.stop(roadmap);
        note("roadmap.paused", roadmap, reason);
    }

    /** Whether nothing of the plan may open now; asked by its processes. */
    @Transactional(readOnly = true)
    public boolean paused(UUID roadmapId) {
        return roadmaps.findById(roadmapId).orElseThrow().state() == RoadmapState.PAUSED;
    }

    /** What the plan would be like if it went on today. */
    @Transactional(readOnly = true)
    public Resumption resumption(UUID roadmapId) {
        Roadmap roadmap = mine(roadmapId);
        return new Resumption(roadmap, resumePlan.pause(roadmap), resumePlan.preview(roadmap));
    }

    /** What should have opened meanwhile opens now; what was under way has as many working days more as the pause lasted. */
    @Transactional
    public void resume(UUID roadmapId) {
        Roadmap roadmap = mine(roadmapId);
        Pause pause = resumePlan.pause(roadmap);
        int moved = resumePlan.move(roadmap, pause);
        roadmap.resume();
        roadmaps.flush();
        process.resumed(roadmapId);
        categories.catchUp(roadmapId);
        journal.record(Journal.entry("roadmap.resumed")
                .municipality(roadmap.municipalityId())
                .subject("roadmap", roadmapId)
                .detail("from", pause.since())
                .detail("to", pause.until())
                .detail("days", pause.workingDays())
                .detail("moved", moved));
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

    /** A paused plan, its pause and the deadlines that would move with it. */
    public record Resumption(Roadmap roadmap, Pause pause, List<MovedDate> moves) {}
}
