package org.opora.bpmn;

/** Names of the messages that running instances wait for. */
public final class Messages {

    public static final String SCHOOL_JOINED = "SchoolJoined";
    public static final String CATEGORY_CHANGED = "CategoryChanged";
    public static final String SCHOOL_WITHDRAWN = "SchoolWithdrawn";
    public static final String CYCLE_CANCELLED = "CycleCancelled";
    public static final String CYCLE_CLOSED = "CycleClosed";
    public static final String REGIONAL_EXPERTISE_RECEIVED = "RegionalExpertiseReceived";

    /** A row of a plan is amended, added or taken out. */
    public static final String ROW_AMENDED = "RowAmended";

    /** The date of a measure was named. */
    public static final String SCHEDULE_SET = "ScheduleSet";

    public static final String ROADMAP_CANCELLED = "RoadmapCancelled";
    public static final String ROADMAP_RESUMED = "RoadmapResumed";

    /** The stage of the year that does a row's work has ended. */
    public static final String STAGE_EVIDENCE = "StageEvidence";

    /** Nothing more is expected of the schools of a measure. */
    public static final String SCHOOLS_REPORTED = "SchoolsReported";

    /** A measure is closed, whether or not all its schools reported. */
    public static final String MEASURE_CLOSED = "MeasureClosed";

    /** A school no longer asks for a consultation. */
    public static final String CONSULTATION_WITHDRAWN = "ConsultationWithdrawn";

    private Messages() {}
}
