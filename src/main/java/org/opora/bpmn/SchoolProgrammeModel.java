package org.opora.bpmn;

import java.util.Date;

/** Names used by the diagram of a programme from the risks to the publication. */
public final class SchoolProgrammeModel {

    public static final String KEY = "school-programme";

    public static final String ATTACH_CURATOR = "userTask_attachCurator";
    public static final String ASSESS_RISKS = "userTask_assessRisks";
    public static final String APPROVE_PROGRAMME = "userTask_approveProgramme";

    /** ACCEPTED, ACCEPTED_WITH_REMARKS or REJECTED. */
    public static final ProcessVariable<String> VERDICT = ProcessVariable.text("verdict");

    public static final ProcessVariable<Date> APPROVAL_DUE = ProcessVariable.date("approvalDue");

    private SchoolProgrammeModel() {}
}
