package org.opora.order.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.CommonVariables;
import org.opora.bpmn.OrderAcquaintanceModel;
import org.opora.calendar.Deadlines;
import org.opora.engine.LaunchRequest;
import org.opora.engine.Launcher;
import org.opora.order.OrderProcess;
import org.opora.order.OrderView;
import org.opora.registry.Municipality;
import org.opora.registry.Registry;
import org.opora.registry.School;
import org.springframework.stereotype.Component;

/** The one place where orders speak to the engine. */
@Component
class CamundaOrderProcess implements OrderProcess {

    private static final int WORKING_DAYS = 5;

    private final Launcher launcher;
    private final Registry registry;
    private final Deadlines deadlines;
    private final Clock clock;

    CamundaOrderProcess(Launcher launcher, Registry registry, Deadlines deadlines, Clock clock) {
        this.launcher = launcher;
        this.registry = registry;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public void announce(OrderView order, Set<UUID> schools, @Nullable String cycleKey) {
        Municipality municipality = registry.municipality(order.municipalityId());
        List<LaunchRequest> requests = new ArrayList<>();
        for (School school : registry.schools(schools).values()) {
            // the order's id keeps two orders of one year apart: a request is unique per process key and business key
            String group = cycleKey == null ? municipality.slug() : cycleKey;
            String key = group + "/" + school.slug() + "/" + order.id();
            requests.add(new LaunchRequest(
                    OrderAcquaintanceModel.KEY, key, municipality.slug(), variables(order, school, cycleKey)));
        }
        launcher.request(requests);
    }

    private Map<String, @Nullable Object> variables(OrderView order, School school, @Nullable String cycleKey) {
        ZoneId zone = registry.municipality(order.municipalityId()).zone();
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put(
                CommonVariables.CYCLE_ID.name(),
                order.cycleId() == null ? null : order.cycleId().toString());
        variables.put(CommonVariables.CYCLE_KEY.name(), cycleKey);
        variables.put(
                CommonVariables.MUNICIPALITY_ID.name(), order.municipalityId().toString());
        variables.put(CommonVariables.SCHOOL_ID.name(), school.id().toString());
        variables.put(
                CommonVariables.WORK_STAGE.name(),
                order.kind().stage(order.cycleId() != null).key());
        variables.put(OrderAcquaintanceModel.ORDER_ID.name(), order.id().toString());
        variables.put(
                OrderAcquaintanceModel.ACQUAINT_DUE.name(),
                deadlines.workingDaysFrom(LocalDate.now(clock.withZone(zone)), WORKING_DAYS, zone));
        return variables;
    }
}
