package org.opora.monitoring;

import org.opora.calendar.DeadlineKind;

/** The monitorings of a year. */
public enum MonitoringKind {
    /** Before the list of schools: results and data. */
    INITIAL(DeadlineKind.INITIAL_MONITORING, false),
    /** In summer, of what is under way: data and the school's own analysis. */
    INTERIM(DeadlineKind.INTERIM_MONITORING, true),
    /** In November: results, data and the school's own analysis again. */
    REPEAT(DeadlineKind.REPEAT_MONITORING, true);

    private final DeadlineKind deadline;
    private final boolean analysisAsked;

    MonitoringKind(DeadlineKind deadline, boolean analysisAsked) {
        this.deadline = deadline;
        this.analysisAsked = analysisAsked;
    }

    /** The deadline of the collection. */
    public DeadlineKind deadline() {
        return deadline;
    }

    /** Whether schools write an analysis of their own. */
    public boolean analysisAsked() {
        return analysisAsked;
    }
}
