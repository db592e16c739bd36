package org.opora.bpmn;

import java.util.Date;

/** Names of the diagram {@code bpmn/monitoring.bpmn}. */
public final class MonitoringModel {

    public static final String KEY = "monitoring";

    public static final String LOAD_RESULTS = "userTask_loadResults";
    public static final String CLOSE_COLLECTION = "userTask_closeCollection";
    public static final String EXTEND_OR_CONTINUE = "userTask_extendOrContinue";
    public static final String WRITE_ANALYTIC_NOTE = "userTask_writeAnalyticNote";
    public static final String MONITORING_DUE_BOUNDARY = "boundaryEvent_monitoringDue";

    /** In: INITIAL, INTERIM or REPEAT. */
    public static final ProcessVariable<String> MONITORING_KIND = ProcessVariable.text("monitoringKind");

    public static final ProcessVariable<String> MONITORING_ID = ProcessVariable.text("monitoringId");
    public static final ProcessVariable<Date> MONITORING_DUE = ProcessVariable.date("monitoringDue");
    public static final ProcessVariable<Date> ANALYTIC_NOTE_DUE = ProcessVariable.date("analyticNoteDue");
    public static final ProcessVariable<Boolean> RESULTS_LOADED = ProcessVariable.flag("resultsLoaded");
    public static final ProcessVariable<Boolean> MONITORING_EXTENDED = ProcessVariable.flag("monitoringExtended");

    /** Whether any school still owed something when the time of the collection ran out. */
    public static final ProcessVariable<Boolean> SCHOOLS_OWE = ProcessVariable.flag("schoolsOwe");

    public static final ProcessVariable<Date> EXTEND_OR_CONTINUE_DUE = ProcessVariable.date("extendOrContinueDue");

    private MonitoringModel() {}
}
