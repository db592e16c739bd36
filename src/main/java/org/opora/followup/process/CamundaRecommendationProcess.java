package org.opora.followup.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.CommonVariables;
import org.opora.bpmn.RecommendationModel;
import org.opora.calendar.Deadlines;
import org.opora.cycle.CycleView;
import org.opora.cycle.Cycles;
import org.opora.engine.LaunchRequest;
import org.opora.engine.Launcher;
import org.opora.followup.Recommendation;
import org.opora.followup.RecommendationProcess;
import org.opora.registry.Municipality;
import org.opora.registry.Registry;
import org.opora.registry.School;
import org.springframework.stereotype.Component;

/** Starts one root instance of "recommendation" per addressee school. */
@Component
class CamundaRecommendationProcess implements RecommendationProcess {

    private final Launcher launcher;
    private final Registry registry;
    private final Cycles cycles;
    private final Deadlines deadlines;

    CamundaRecommendationProcess(Launcher launcher, Registry registry, Cycles cycles, Deadlines deadlines) {
        this.launcher = launcher;
        this.registry = registry;
        this.cycles = cycles;
        this.deadlines = deadlines;
    }

    @Override
    public void start(Recommendation recommendation) {
        Municipality municipality = registry.municipality(recommendation.municipalityId());
        School school = registry.school(recommendation.schoolId());
        CycleView cycle = cycles.cycle(recommendation.cycleId());
        String key = cycle.key() + "/" + school.slug() + "/recommendation-" + recommendation.id();
        launcher.request(List.of(new LaunchRequest(
                RecommendationModel.KEY, key, municipality.slug(), variables(recommendation, cycle, municipality))));
    }

    private Map<String, @Nullable Object> variables(
            Recommendation recommendation, CycleView cycle, Municipality municipality) {
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put(CommonVariables.CYCLE_ID.name(), cycle.id().toString());
        variables.put(CommonVariables.CYCLE_KEY.name(), cycle.key());
        variables.put(CommonVariables.MUNICIPALITY_ID.name(), municipality.id().toString());
        variables.put(
                CommonVariables.SCHOOL_ID.name(), recommendation.schoolId().toString());
        variables.put(
                RecommendationModel.RECOMMENDATION_ID.name(),
                recommendation.id().toString());
        variables.put(
                RecommendationModel.RECOMMENDATION_DUE.name(),
                deadlines.endOfDay(recommendation.due(), municipality.zone()));
        variables.put(RecommendationModel.ACCEPTED.name(), false);
        variables.put(RecommendationModel.KEPT.name(), false);
        return variables;
    }
}
