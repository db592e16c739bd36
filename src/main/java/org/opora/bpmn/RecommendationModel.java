package org.opora.bpmn;

import java.util.Date;

/** Names of the diagram "recommendation" that Java uses. */
public final class RecommendationModel {

    public static final String KEY = "recommendation";
    public static final String ANSWER = "userTask_answerRecommendation";
    public static final String CONSIDER = "userTask_considerObjection";

    public static final ProcessVariable<String> RECOMMENDATION_ID = ProcessVariable.text("recommendationId");
    public static final ProcessVariable<Date> RECOMMENDATION_DUE = ProcessVariable.date("recommendationDue");
    public static final ProcessVariable<Date> OBJECTION_DUE = ProcessVariable.date("objectionDue");
    public static final ProcessVariable<Boolean> ACCEPTED = ProcessVariable.flag("recommendationAccepted");
    public static final ProcessVariable<Boolean> KEPT = ProcessVariable.flag("recommendationKept");

    private RecommendationModel() {}
}
