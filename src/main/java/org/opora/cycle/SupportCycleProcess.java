package org.opora.cycle;

import java.util.List;
import java.util.UUID;
import org.opora.registry.Municipality;

/** What the year tells the process engine. */
public interface SupportCycleProcess {

    /** Asks for the one instance of the year. */
    void start(CycleView cycle, Municipality municipality);

    /** A school was admitted after the list: its case is to be started. */
    void schoolJoined(UUID cycleId, UUID caseId);

    /** A school's category was changed: its instance is to be told. */
    void categoryChanged(UUID cycleId, UUID caseId);

    /** The head cancelled the year. */
    void cancelled(UUID cycleId);

    /** Ends what still runs for the schools of the year. @param cancelled else the year was closed */
    void endChildren(UUID cycleId, boolean cancelled);

    /** Asks for the one instance of prevention of the year. */
    void startPrevention(CycleView cycle, Municipality municipality);

    /** Waits for a date in this year's instances, by date. */
    List<Wait> waits(CycleView cycle, Municipality municipality);

    /** Ends a wait now. @return false when it is gone already */
    boolean openEarly(String waitId);
}
