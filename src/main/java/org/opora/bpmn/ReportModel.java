package org.opora.bpmn;

import java.util.Date;

/** Names of the reporting steps in "school-support" and "support-cycle" that Java uses. */
public final class ReportModel {

    public static final String WRITE_SCHOOL_REPORT = "userTask_writeSchoolReport";
    public static final String CHECK_SCHOOL_REPORT = "userTask_checkSchoolReport";
    public static final String HOLD_SESSION = "userTask_holdSession";
    public static final String WRITE_ANNUAL_INFORMATION = "userTask_writeAnnualInformation";
    public static final String SIGN_ANNUAL_INFORMATION = "userTask_signAnnualInformation";

    /** Whether the coordinator accepted the school's report. */
    public static final ProcessVariable<Boolean> REPORT_ACCEPTED = ProcessVariable.flag("reportAccepted");

    /** Until when the school reports; a return sets it anew. */
    public static final ProcessVariable<Date> SCHOOL_REPORT_DUE = ProcessVariable.date("schoolReportDue");

    /** Until when the coordinator checks; each submission after a return sets it anew. */
    public static final ProcessVariable<Date> SCHOOL_REPORT_CHECK_DUE = ProcessVariable.date("schoolReportCheckDue");

    /** Whether the head signed the annual information. */
    public static final ProcessVariable<Boolean> ANNUAL_SIGNED = ProcessVariable.flag("annualSigned");

    private ReportModel() {}
}
