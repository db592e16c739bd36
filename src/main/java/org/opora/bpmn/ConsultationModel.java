package org.opora.bpmn;

import java.util.Date;

/** Names of the diagram "consultation" that Java uses. */
public final class ConsultationModel {

    public static final String KEY = "consultation";

    public static final ProcessVariable<String> CONSULTATION_ID = ProcessVariable.text("consultationId");
    public static final ProcessVariable<Date> ANSWER_DUE = ProcessVariable.date("answerDue");
    public static final ProcessVariable<Date> ACKNOWLEDGE_DUE = ProcessVariable.date("acknowledgeDue");
    public static final ProcessVariable<Boolean> SOLVED = ProcessVariable.flag("solved");

    private ConsultationModel() {}
}
