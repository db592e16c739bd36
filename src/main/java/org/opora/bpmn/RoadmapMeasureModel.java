package org.opora.bpmn;

import java.util.Date;

/** Names of the diagrams "roadmap-measure" and "roadmap-school-measure" that Java uses. */
public final class RoadmapMeasureModel {

    public static final String KEY = "roadmap-measure";
    public static final String SCHOOL_KEY = "roadmap-school-measure";

    /** Where a measure waits for its start. */
    public static final String WAIT_FOR_OPENING = "timer_waitForOpening";

    /** Where a school waits for its start. */
    public static final String WAIT_FOR_SCHOOL_OPENING = "timer_waitForSchoolOpening";

    /** Where a measure waits for its schools no longer than until their date. */
    public static final String SCHOOLS_DATE = "timer_schoolsDue";

    public static final ProcessVariable<String> MEASURE_ID = ProcessVariable.text("measureId");
    public static final ProcessVariable<String> ROW_ID = ProcessVariable.text("rowId");
    public static final ProcessVariable<Boolean> DATES_KNOWN = ProcessVariable.flag("datesKnown");
    public static final ProcessVariable<Date> CLARIFY_DUE = ProcessVariable.date("clarifyDue");
    public static final ProcessVariable<Date> MEASURE_OPENS = ProcessVariable.date("measureOpens");
    public static final ProcessVariable<Date> MEASURE_DUE = ProcessVariable.date("measureDue");

    /** PAUSED, STAGE, DONE or OWN. */
    public static final ProcessVariable<String> ROUTE = ProcessVariable.text("route");

    /** COORDINATOR, METHODIST or SCHOOLS. */
    public static final ProcessVariable<String> EXECUTOR_ROLE = ProcessVariable.text("executorRole");

    public static final ProcessVariable<Boolean> SCHOOL_HALF = ProcessVariable.flag("schoolHalf");
    public static final ProcessVariable<Boolean> EVIDENCE_COMPLETE = ProcessVariable.flag("evidenceComplete");
    public static final ProcessVariable<Boolean> ACCEPTED = ProcessVariable.flag("accepted");
    public static final ProcessVariable<Date> ACCEPTANCE_DUE = ProcessVariable.date("acceptanceDue");

    public static final ProcessVariable<String> SCHOOL_MEASURE_ID = ProcessVariable.text("schoolMeasureId");
    public static final ProcessVariable<Boolean> PLAN_PAUSED = ProcessVariable.flag("planPaused");
    public static final ProcessVariable<Date> SCHOOL_OPENS = ProcessVariable.date("schoolOpens");
    public static final ProcessVariable<Date> SCHOOLS_DUE = ProcessVariable.date("schoolsDue");
    public static final ProcessVariable<Date> SCHOOL_ACCEPTANCE_DUE = ProcessVariable.date("schoolAcceptanceDue");

    private RoadmapMeasureModel() {}
}
