package org.opora.bpmn;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A stage of the year. Each has a switch per municipality and year: a stage switched off creates no task. User tasks name
 * their stage in the diagram by the property {@code stage}. The order here is the order of the columns of the board.
 */
public enum Stage {
    CRITERIA("criteria", "doCriteria"),
    MONITORING("monitoring", "doMonitoring"),
    CLASSIFICATION("classification", "doClassification"),
    PLAN("plan", "doPlan"),
    AGREEMENT("agreement", "doAgreement"),
    SEMINAR("seminar", "doSeminar"),
    INTERVIEW("interview", "doInterview"),
    PROGRAMME("programme", "doProgramme"),
    EXPERTISE("expertise", "doExpertise"),
    REGIONAL_EXPERTISE("regional-expertise", "doRegionalExpertise"),
    APPROVAL("approval", "doApproval"),
    PUBLICATION("publication", "doPublication"),
    IMPLEMENTATION("implementation", "doImplementation"),
    INTERIM("interim", "doInterim"),
    RECOMMENDATIONS("recommendations", "doRecommendations"),
    REPEAT("repeat", "doRepeat"),
    REPORT("report", "doReport"),
    SESSION("session", "doSession"),
    ANNUAL("annual", "doAnnual"),
    PREVENTION("prevention", "doPrevention");

    private final String key;
    private final ProcessVariable<Boolean> switchVariable;

    Stage(String key, String switchName) {
        this.key = key;
        this.switchVariable = ProcessVariable.flag(switchName);
    }

    /** Name on diagrams, in the database and in message keys ({@code stage.<key>}). */
    public String key() {
        return key;
    }

    public ProcessVariable<Boolean> switchVariable() {
        return switchVariable;
    }

    /** All keys in the order of the year. */
    public static List<String> keys() {
        return Arrays.stream(values()).map(Stage::key).toList();
    }

    public static Optional<Stage> ofKey(String key) {
        return Arrays.stream(values()).filter(stage -> stage.key.equals(key)).findFirst();
    }
}
