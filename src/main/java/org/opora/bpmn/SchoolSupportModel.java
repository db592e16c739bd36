package org.opora.bpmn;

import java.util.Date;

/** Names used by the diagram of one school in one year; its start is described by {@link SchoolSupportStart}. */
public final class SchoolSupportModel {

    public static final String KEY = "school-support";

    public static final String APPOINT_RESPONSIBLE = "userTask_appointResponsible";
    public static final String WRITE_SCHOOL_REPORT = "userTask_writeSchoolReport";
    public static final String CHECK_SCHOOL_REPORT = "userTask_checkSchoolReport";

    /** The programme the school works by: the one in force, or the one of this case; null on track 2. */
    public static final ProcessVariable<String> PROGRAMME_ID = ProcessVariable.text("programmeId");
    /** Whether an approved programme was in force when the work began. */
    public static final ProcessVariable<Boolean> PROGRAMME_IN_FORCE = ProcessVariable.flag("programmeInForce");
    /** Whether that programme was in force before 1 June, so that its progress is monitored in June. */
    public static final ProcessVariable<Boolean> INTERIM_APPLIES = ProcessVariable.flag("interimApplies");
    /** Whether the work of track 1 has been started in this year. */
    public static final ProcessVariable<Boolean> STARTED_TRACK_1 = ProcessVariable.flag("startedTrack1");
    /** Whether the work of track 2 has been started in this year. */
    public static final ProcessVariable<Boolean> STARTED_TRACK_2 = ProcessVariable.flag("startedTrack2");
    /** Whether a changed category added track 1. */
    public static final ProcessVariable<Boolean> ADDED_TRACK_1 = ProcessVariable.flag("addedTrack1");
    /** Whether a changed category added track 2. */
    public static final ProcessVariable<Boolean> ADDED_TRACK_2 = ProcessVariable.flag("addedTrack2");

    public static final ProcessVariable<Date> INTERIM_OPENS = ProcessVariable.date("interimOpens");
    public static final ProcessVariable<Date> INTERIM_PROGRESS_DUE = ProcessVariable.date("interimProgressDue");
    public static final ProcessVariable<Date> REPEAT_OPENS = ProcessVariable.date("repeatOpens");
    public static final ProcessVariable<Date> REPEAT_PROGRESS_DUE = ProcessVariable.date("repeatProgressDue");

    private SchoolSupportModel() {}
}
