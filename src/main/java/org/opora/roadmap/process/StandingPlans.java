package org.opora.roadmap.process;

import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.RoadmapMeasureModel;
import org.opora.bpmn.RoadmapModel;
import org.opora.inbox.StandingWork;
import org.opora.roadmap.SteerRoadmap;
import org.springframework.stereotype.Component;

/** The measures of a paused plan stand still, whatever is handed in or accepted meanwhile. */
@Component
class StandingPlans implements StandingWork {

    private static final Set<String> OF_MEASURES = Set.of(RoadmapMeasureModel.KEY, RoadmapMeasureModel.SCHOOL_KEY);

    private final SteerRoadmap steerRoadmap;

    StandingPlans(SteerRoadmap steerRoadmap) {
        this.steerRoadmap = steerRoadmap;
    }

    @Override
    public boolean stands(String processKey, Function<String, @Nullable Object> variables) {
        return OF_MEASURES.contains(processKey)
                && variables.apply(RoadmapModel.ROADMAP_ID.name()) instanceof String id
                && steerRoadmap.paused(UUID.fromString(id));
    }
}
