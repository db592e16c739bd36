package org.opora.bpmn;

/** Variables that every process of a cycle carries. Ids are UUIDs as text. */
public final class CommonVariables {

    public static final ProcessVariable<String> CYCLE_ID = ProcessVariable.text("cycleId");
    public static final ProcessVariable<String> CYCLE_KEY = ProcessVariable.text("cycleKey");
    public static final ProcessVariable<String> MUNICIPALITY_ID = ProcessVariable.text("municipalityId");
    public static final ProcessVariable<String> SCHOOL_ID = ProcessVariable.text("schoolId");
    public static final ProcessVariable<String> CASE_ID = ProcessVariable.text("caseId");
    public static final ProcessVariable<String> CASE_KEY = ProcessVariable.text("caseKey");

    /** First calendar year of the school year whose results make the list of the year's schools. */
    public static final ProcessVariable<Integer> RESULTS_YEAR = ProcessVariable.number("resultsYear");

    /** The stage that all work of an instance belongs to, where one diagram serves several; else each task names its own. */
    public static final ProcessVariable<String> WORK_STAGE = ProcessVariable.text("workStage");

    private CommonVariables() {}
}
