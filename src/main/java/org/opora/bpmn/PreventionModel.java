package org.opora.bpmn;

import java.util.Date;

/** Names of the diagrams "prevention" and "school-prevention" (track 3) that Java uses. */
public final class PreventionModel {

    public static final String KEY = "prevention";
    public static final String SCHOOL_KEY = "school-prevention";

    public static final String ANALYSE_REGIONAL = "userTask_analyseRegionalMonitoring";
    public static final String GIVE_RECOMMENDATIONS = "userTask_givePreventionRecommendations";
    public static final String WRITE_CONTROL_NOTE = "userTask_writeControlNote";
    public static final String REPEAT_REGIONAL = "userTask_repeatRegionalAnalysis";
    public static final String REPEAT_RECOMMENDATIONS = "userTask_giveRepeatRecommendations";
    public static final String ANALYSE_SCHOOL = "userTask_analyseSchoolPrevention";
    public static final String REPEAT_SCHOOL = "userTask_repeatSchoolPreventionAnalysis";

    /** Whether the coordinator changes the municipality's roadmap by order. */
    public static final ProcessVariable<Boolean> CHANGE_ROADMAP = ProcessVariable.flag("changeRoadmap");

    public static final ProcessVariable<Boolean> RETURN_TO_CALLER = ProcessVariable.flag("returnToCaller");

    /** The record an order is about: recommendations of a round, or the control. */
    public static final ProcessVariable<String> ORDER_SUBJECT = ProcessVariable.text("orderSubjectId");

    /** Start of the coordinator's control of the schools' sites: the day after the schools' own date. */
    public static final ProcessVariable<Date> CONTROL_OPENS = ProcessVariable.date("preventionControlOpens");

    /** Start of the autumn analysis. */
    public static final ProcessVariable<Date> REPEAT_OPENS = ProcessVariable.date("preventionRepeatOpens");

    /** From when schools place their documents. */
    public static final ProcessVariable<Date> PLACEMENT_OPENS = ProcessVariable.date("preventionPlacementOpens");

    /** Until when schools place their documents. */
    public static final ProcessVariable<Date> PLACEMENT_DUE = ProcessVariable.date("preventionPlacementDue");

    /** Business key of everything about one school in one year: cycle key, slash, slug of the school. */
    public static final ProcessVariable<String> SCHOOL_BUSINESS_KEY = ProcessVariable.text("schoolKey");

    /** How often the school's work has begun with this instance. */
    public static final ProcessVariable<Integer> OPENING = ProcessVariable.number("preventionOpening");

    private PreventionModel() {}
}
