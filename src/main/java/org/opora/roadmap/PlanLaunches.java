package org.opora.roadmap;

import java.util.UUID;
import org.opora.engine.LaunchProgress;
import org.opora.engine.Launcher;
import org.opora.error.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far the launch of a plan, of its measures and of the schools' parts is. */
@Service
public class PlanLaunches {

    private final RoadmapRepository roadmaps;
    private final RoadmapAccess access;
    private final Launcher launcher;

    PlanLaunches(RoadmapRepository roadmaps, RoadmapAccess access, Launcher launcher) {
        this.roadmaps = roadmaps;
        this.access = access;
        this.launcher = launcher;
    }

    /** Counts over everything whose business key begins with the plan's. */
    @Transactional(readOnly = true)
    public LaunchProgress of(UUID roadmapId) {
        Roadmap roadmap = roadmaps.findById(roadmapId).orElseThrow(NotFoundException::new);
        access.requireReader(roadmap.municipalityId());
        return launcher.progress(roadmap.key());
    }
}
