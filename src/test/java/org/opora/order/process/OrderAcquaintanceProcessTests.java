package org.opora.order.process;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opora.bpmn.Messages;
import org.opora.engine.ProcessRun;
import org.opora.engine.ProcessTestEngine;

/** Every way in which a director takes note of an order, or need not any more. */
class OrderAcquaintanceProcessTests {

    @RegisterExtension
    static final ProcessTestEngine process = ProcessTestEngine.of("order-acquaintance");

    private ProcessRun run;

    @BeforeEach
    void waitForTheDirector() {
        process.idle("dropAcquaintanceDelegate");
        run = process.start(
                        "rybinsk-2027-1/school-1/order",
                        Map.of(
                                "schoolId",
                                "00000000-0000-0000-0000-000000000003",
                                "orderId",
                                "order-1",
                                "acquaintDue",
                                process.date("2027-05-17")))
                .runJobs()
                .waitsAt("userTask_acquaint");
    }

    @Test
    void theDirectorTakesNote() {
        run.complete("userTask_acquaint", Map.of()).endedAt("endEvent_acquainted");
        run.neverPassed("serviceTask_dropAcquaintance");
    }

    @Test
    void theSchoolHasLeft() {
        run.message(Messages.SCHOOL_WITHDRAWN).endedAt("endEvent_acquaintanceDropped");
    }

    @Test
    void theYearWasCancelled() {
        run.message(Messages.CYCLE_CANCELLED).endedAt("endEvent_acquaintanceDropped");
    }

    @Test
    void theYearWasClosed() {
        run.message(Messages.CYCLE_CLOSED).endedAt("endEvent_acquaintanceDropped");
    }
}
