package org.opora.monitoring;

import org.opora.bpmn.Stage;
import org.opora.calendar.DeadlineKind;

/** The monitorings of a year. */
public enum MonitoringKind {
    /** Before the list of schools: results and data. */
    INITIAL(DeadlineKind.INITIAL_MONITORING, Stage.MONITORING, false),
    /** In summer, of what is under way: data and own analysis of the supported schools; the exams have no results yet. */
    INTERIM(DeadlineKind.INTERIM_MONITORING, Stage.INTERIM, true),
    /** In November: results, data and own analysis of the supported schools; all others are asked within the prevention. */
    REPEAT(DeadlineKind.REPEAT_MONITORING, Stage.REPEAT, true);

    private final DeadlineKind deadline;
    private final Stage stage;
    private final boolean analysisAsked;

    MonitoringKind(DeadlineKind deadline, Stage stage, boolean analysisAsked) {
        this.deadline = deadline;
        this.stage = stage;
        this.analysisAsked = analysisAsked;
    }

    /** The deadline of the collection. */
    public DeadlineKind deadline() {
        return deadline;
    }

    /** The stage of the year that the work belongs to. */
    public Stage stage() {
        return stage;
    }

    /** Whether schools write an analysis of their own. */
    public boolean analysisAsked() {
        return analysisAsked;
    }
}
