package org.opora.bpmn;

import java.util.Date;

/** Names used by the diagram of both expertises and the revision after them. */
public final class ProgrammeExpertiseModel {

    public static final String KEY = "programme-expertise";

    public static final String ENTER_REGIONAL_EXPERTISE = "userTask_enterRegionalExpertise";
    public static final String ANSWER_REMARKS = "userTask_answerRemarks";
    public static final String FINALISE_PROGRAMME = "userTask_finaliseProgramme";

    public static final ProcessVariable<Boolean> HAS_REMARKS = ProcessVariable.flag("hasRemarks");
    /** Whether the school takes in at least one remark, so that the text changes. */
    public static final ProcessVariable<Boolean> REMARKS_TAKEN_IN = ProcessVariable.flag("remarksTakenIn");

    public static final ProcessVariable<Date> REVISION_DUE = ProcessVariable.date("revisionDue");

    private ProgrammeExpertiseModel() {}
}
