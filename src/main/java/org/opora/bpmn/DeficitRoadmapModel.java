package org.opora.bpmn;

import java.util.Date;

/** Names used by the diagram of the roadmap of resource deficits, track 2. */
public final class DeficitRoadmapModel {

    public static final String KEY = "deficit-roadmap";

    public static final String DRAFT_DEFICIT_ROADMAP = "userTask_draftDeficitRoadmap";
    public static final String CHECK_DEFICIT_ROADMAP = "userTask_checkDeficitRoadmap";

    public static final ProcessVariable<Boolean> ROADMAP_ACCEPTED = ProcessVariable.flag("roadmapAccepted");
    public static final ProcessVariable<Date> DEFICIT_ROADMAP_DUE = ProcessVariable.date("deficitRoadmapDue");
    public static final ProcessVariable<Date> DEFICIT_ROADMAP_CHECK_DUE =
            ProcessVariable.date("deficitRoadmapCheckDue");

    private DeficitRoadmapModel() {}
}
