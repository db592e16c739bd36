package org.opora.bpmn;

import java.util.Date;

/** Names of the diagram "roadmap" that Java uses. */
public final class RoadmapModel {

    public static final String KEY = "roadmap";

    /** Where a plan waits for its last date. */
    public static final String WAIT_FOR_LAST_DATE = "timer_periodOver";

    public static final ProcessVariable<String> ROADMAP_ID = ProcessVariable.text("roadmapId");

    /** Business key of the plan. */
    public static final ProcessVariable<String> ROADMAP_KEY = ProcessVariable.text("roadmapKey");

    public static final ProcessVariable<Boolean> DATES_UNCLEAR = ProcessVariable.flag("datesUnclear");
    public static final ProcessVariable<Boolean> ORDER_GIVEN = ProcessVariable.flag("orderGiven");
    public static final ProcessVariable<Date> ROADMAP_DUE = ProcessVariable.date("roadmapDue");
    public static final ProcessVariable<Date> ROADMAP_ENDS = ProcessVariable.date("roadmapEnds");
    public static final ProcessVariable<Date> SETTLE_DUE = ProcessVariable.date("settleDue");
    public static final ProcessVariable<Boolean> ALL_CLOSED = ProcessVariable.flag("allClosed");
    public static final ProcessVariable<String> AMENDMENT_ID = ProcessVariable.text("amendmentId");

    private RoadmapModel() {}
}
