package org.opora.prevention.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.CommonVariables;
import org.opora.bpmn.PreventionModel;
import org.opora.cycle.CycleView;
import org.opora.cycle.Cycles;
import org.opora.engine.LaunchRequest;
import org.opora.engine.Launcher;
import org.opora.prevention.SchoolPreventionProcess;
import org.opora.registry.Municipality;
import org.opora.registry.School;
import org.springframework.stereotype.Component;

/** Files one root instance of "school-prevention" per school with the launcher. */
@Component
class CamundaSchoolPreventionProcess implements SchoolPreventionProcess {

    private final Launcher launcher;
    private final Cycles cycles;

    CamundaSchoolPreventionProcess(Launcher launcher, Cycles cycles) {
        this.launcher = launcher;
        this.cycles = cycles;
    }

    @Override
    public void start(UUID cycleId, Municipality municipality, List<School> schools) {
        CycleView cycle = cycles.cycle(cycleId);
        launcher.request(schools.stream()
                .map(school -> request(cycle, municipality, school, 1))
                .toList());
    }

    @Override
    public void startAgain(UUID cycleId, Municipality municipality, School school, int opening) {
        launcher.request(List.of(request(cycles.cycle(cycleId), municipality, school, opening)));
    }

    private static LaunchRequest request(CycleView cycle, Municipality municipality, School school, int opening) {
        String key = cycle.key() + "/" + school.slug() + (opening == 1 ? "" : "." + opening);
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put(CommonVariables.CYCLE_ID.name(), cycle.id().toString());
        variables.put(CommonVariables.CYCLE_KEY.name(), cycle.key());
        variables.put(CommonVariables.MUNICIPALITY_ID.name(), municipality.id().toString());
        variables.put(CommonVariables.SCHOOL_ID.name(), school.id().toString());
        variables.put(PreventionModel.SCHOOL_BUSINESS_KEY.name(), key);
        variables.put(PreventionModel.OPENING.name(), opening);
        return new LaunchRequest(PreventionModel.SCHOOL_KEY, key, municipality.slug(), variables);
    }
}
