package org.opora.supportcase;

import java.util.List;
import java.util.UUID;

/** What cases tell the process engine. */
public interface SupportCaseProcess {

    /** Asks for one root instance per case; cases without a track get none. */
    void launch(CycleFacts cycle, List<SupportCase> opened);

    /** Tells the case's instance that its category changed. @return false when no instance was waiting for it */
    boolean categoryChanged(UUID caseId);

    /** Ends everything that runs for this school in this cycle. */
    void withdrawn(UUID cycleId, UUID schoolId);
}
