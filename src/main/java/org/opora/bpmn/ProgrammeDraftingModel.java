package org.opora.bpmn;

import java.util.Date;

/** Names used by the diagram of drafting a programme. */
public final class ProgrammeDraftingModel {

    public static final String KEY = "programme-drafting";

    public static final String DRAFT_PROGRAMME = "userTask_draftProgramme";
    public static final String UPDATE_PROGRAMME = "userTask_updateProgramme";
    public static final String CHECK_PLACEMENT = "userTask_checkPlacement";

    /** Whether the school wrote anything that the programme in force does not say. */
    public static final ProcessVariable<Boolean> PROGRAMME_CHANGED = ProcessVariable.flag("programmeChanged");

    public static final ProcessVariable<Boolean> PLACEMENT_ACCEPTED = ProcessVariable.flag("placementAccepted");
    public static final ProcessVariable<Date> PROGRAMME_DUE = ProcessVariable.date("programmeDue");
    public static final ProcessVariable<Date> PLACEMENT_DUE = ProcessVariable.date("placementDue");

    private ProgrammeDraftingModel() {}
}
