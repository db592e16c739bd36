package org.opora.bpmn;

import java.util.Date;

/** Names used by the diagram of the year of one municipality. */
public final class SupportCycleModel {

    public static final String KEY = "support-cycle";

    public static final String DEFINE_CRITERIA = "userTask_defineCriteria";
    public static final String ENTER_REGIONAL_LIST = "userTask_enterRegionalList";
    public static final String CHECK_SCHOOL_LIST = "userTask_checkSchoolList";
    public static final String CONCLUDE_AGREEMENT = "userTask_concludeAgreement";
    public static final String GIVE_RECOMMENDATIONS = "userTask_giveRecommendations";
    public static final String HOLD_SEMINAR = "userTask_holdSeminar";
    public static final String HOLD_SESSION = "userTask_holdSession";
    public static final String WRITE_ANNUAL_INFORMATION = "userTask_writeAnnualInformation";
    public static final String SIGN_ANNUAL_INFORMATION = "userTask_signAnnualInformation";

    /** Where the list of schools comes from: REGION, OWN or BOTH. */
    public static final ProcessVariable<String> LIST_SOURCE = ProcessVariable.text("listSource");
    /** When the materials of the session are gathered: the day after the reports have been checked. */
    public static final ProcessVariable<Date> SESSION_OPENS = ProcessVariable.date("sessionOpens");
    /** When the schools are asked how the year goes: two weeks before the interim monitoring is due. */
    public static final ProcessVariable<Date> INTERIM_MONITORING_OPENS = ProcessVariable.date("interimMonitoringOpens");
    /** When the schools are asked again in autumn: two weeks before the repeat monitoring is due. */
    public static final ProcessVariable<Date> REPEAT_MONITORING_OPENS = ProcessVariable.date("repeatMonitoringOpens");
    /** Last instant of the cycle; without a session the year waits for it. */
    public static final ProcessVariable<Date> CYCLE_ENDS = ProcessVariable.date("cycleEnds");
    /** Whether the head signed the annual information. */
    public static final ProcessVariable<Boolean> ANNUAL_SIGNED = ProcessVariable.flag("annualSigned");
    /** The case that a late school or a new category is about; local to the event sub-process. */
    public static final ProcessVariable<String> CHANGED_CASE_ID = ProcessVariable.text("changedCaseId");

    private SupportCycleModel() {}
}
