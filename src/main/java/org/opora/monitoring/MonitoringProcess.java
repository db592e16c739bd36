package org.opora.monitoring;

import java.util.Date;
import java.util.UUID;

/** What monitoring tells the running process. */
public interface MonitoringProcess {

    /** Moves the due date of everything that schools of the monitoring still owe. */
    void moveDue(UUID roundId, Date due);
}
