package org.opora.order.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opora.engine.ProcessRun;
import org.opora.engine.ProcessTestEngine;

/** Every way through an order. */
class OrderProcessTests {

    @RegisterExtension
    static final ProcessTestEngine process = ProcessTestEngine.of("order");

    @BeforeEach
    void steps() {
        process.idle("planDeadlinesDelegate", "announceOrderDelegate");
        process.delegate("openOrderDelegate", execution -> {
            execution.setVariable("orderId", "order-1");
            execution.setVariable("orderDue", process.date("2027-05-10"));
            execution.setVariable("approved", false);
            execution.setVariable("orderRegistered", false);
        });
    }

    @Test
    void anAgreedOrderIsRegisteredAndAnnounced() {
        ProcessRun order = start(false);
        order.runJobs().complete("userTask_prepareOrder", Map.of());
        order.complete("userTask_approveOrder", Map.of("approved", true)).waitsAt("userTask_registerOrder");
        order.complete("userTask_registerOrder", Map.of("orderRegistered", true));
        order.endedAt("endEvent_orderRegistered").passed("serviceTask_announceOrder");
        assertThat(order.lastValue("orderRegistered")).isEqualTo(true);
    }

    @Test
    void aReturnedOrderGoesBackToItsAuthor() {
        ProcessRun order = start(false);
        order.runJobs().complete("userTask_prepareOrder", Map.of());
        order.complete("userTask_approveOrder", Map.of("approved", false)).waitsAt("userTask_prepareOrder");
        order.complete("userTask_prepareOrder", Map.of()).waitsAt("userTask_approveOrder");
    }

    @Test
    void aReturnedOrderGoesBackToTheStepThatCalledForIt() {
        ProcessRun order = start(true);
        order.runJobs().complete("userTask_prepareOrder", Map.of());
        order.complete("userTask_approveOrder", Map.of("approved", false)).endedAt("endEvent_returnedToCaller");
        assertThat(order.lastValue("orderRegistered")).isEqualTo(false);
        order.neverPassed("userTask_registerOrder");
    }

    @Test
    void tasksAreDueOnTheDayOfTheOrder() {
        ProcessRun order = start(false);
        assertThat(order.runJobs().task("userTask_prepareOrder").getDueDate()).isEqualTo(process.date("2027-05-10"));
    }

    private static ProcessRun start(boolean returnToCaller) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("cycleKey", "rybinsk-2027-1");
        variables.put("orderKind", "PLAN");
        variables.put("returnToCaller", returnToCaller);
        return process.start("rybinsk-2027-1", variables);
    }
}
