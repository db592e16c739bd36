package org.opora.bpmn;

import java.util.Date;

/** Names of the diagram {@code bpmn/school-monitoring.bpmn}. */
public final class SchoolMonitoringModel {

    public static final String KEY = "school-monitoring";

    public static final String CONFIRM_RESULTS = "userTask_confirmResults";
    public static final String ANSWER_OBJECTION = "userTask_answerObjection";
    public static final String ENTER_SCHOOL_DATA = "userTask_enterSchoolData";
    public static final String WRITE_SCHOOL_ANALYSIS = "userTask_writeSchoolAnalysis";

    /** The school's part of the monitoring, handed over at the start. */
    public static final ProcessVariable<String> SCHOOL_MONITORING_ID = ProcessVariable.text("schoolMonitoringId");

    public static final ProcessVariable<Boolean> ANALYSIS_ASKED = ProcessVariable.flag("analysisAsked");
    public static final ProcessVariable<Boolean> RESULTS_OBJECTED = ProcessVariable.flag("resultsObjected");
    public static final ProcessVariable<Boolean> RESULTS_CORRECTED = ProcessVariable.flag("resultsCorrected");
    public static final ProcessVariable<Date> OBJECTION_DUE = ProcessVariable.date("objectionDue");

    private SchoolMonitoringModel() {}
}
