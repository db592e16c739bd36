package org.opora.roadmap;

import org.springframework.context.ApplicationContext;

/** The launch of a large plan by a server that is going to be killed. */
public final class LaunchToKill {

    private final LargePlan plans;
    private final PlanWork.Place place;

    /** Brings the plan to its last confirmation by hand; from there on it is the server's own work. */
    public LaunchToKill(ApplicationContext context, int rows, int schools) {
        plans = context.getBean(LargePlan.class);
        place = plans.prepared(rows, schools);
    }

    public void start() {
        plans.start(place);
    }

    /** The coordinator's login and the id of the plan. */
    @Override
    public String toString() {
        return place.coordinator.login() + " " + place.roadmap;
    }
}
