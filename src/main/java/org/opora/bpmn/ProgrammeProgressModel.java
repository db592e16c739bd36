package org.opora.bpmn;

import java.util.Date;

/** Names used by the diagram of a monitoring of progress, interim or repeat. */
public final class ProgrammeProgressModel {

    public static final String KEY = "programme-progress";

    public static final String REPORT_PROGRESS = "userTask_reportProgress";
    public static final String REPEAT_PROGRESS = "userTask_repeatProgress";
    public static final String CORRECT_PROGRAMME = "userTask_correctProgramme";

    /** INTERIM or REPEAT. */
    public static final ProcessVariable<String> PROGRESS_KIND = ProcessVariable.text("progressKind");

    public static final ProcessVariable<Boolean> CORRECTION_NEEDED = ProcessVariable.flag("correctionNeeded");
    public static final ProcessVariable<Date> CORRECTION_DUE = ProcessVariable.date("correctionDue");

    private ProgrammeProgressModel() {}
}
