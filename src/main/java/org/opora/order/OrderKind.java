package org.opora.order;

import org.opora.bpmn.Stage;

/** What an order is about; the diagrams pass the name. */
public enum OrderKind {
    /** Criteria and thresholds of the year. */
    CRITERIA(Stage.CRITERIA),
    /** The list of supported schools. */
    SCHOOL_LIST(Stage.CLASSIFICATION),
    /** The plan of the year, coordinators and responsible persons. */
    PLAN(Stage.PLAN),
    /** Control of the schools' documents on preventing study failure. */
    PREVENTION_CONTROL(Stage.PREVENTION),
    /** A change of the roadmap. */
    ROADMAP_CHANGE(Stage.PREVENTION),
    /** Approval of a roadmap. */
    ROADMAP(Stage.PLAN);

    private final Stage stage;

    OrderKind(Stage stage) {
        this.stage = stage;
    }

    /**
     * The stage that the work on the order belongs to.
     *
     * @param ofYear whether a year of support asked for the order; what belongs to no year is about a plan of measures
     */
    public Stage stage(boolean ofYear) {
        return ofYear ? stage : Stage.PLAN;
    }
}
