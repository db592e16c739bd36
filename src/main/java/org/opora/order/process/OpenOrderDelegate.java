package org.opora.order.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.CommonVariables;
import org.opora.bpmn.OrderModel;
import org.opora.calendar.DeadlineKind;
import org.opora.calendar.Deadlines;
import org.opora.order.OpenOrder;
import org.opora.order.OrderKind;
import org.opora.registry.Registry;
import org.springframework.stereotype.Component;

/** Opens the draft, says to which stage its work belongs and sets what the gateways ask, whatever an earlier order left. */
@Component
class OpenOrderDelegate implements JavaDelegate {

    private static final int WORKING_DAYS = 5;

    private final OpenOrder openOrder;
    private final Deadlines deadlines;
    private final Registry registry;
    private final Clock clock;

    OpenOrderDelegate(OpenOrder openOrder, Deadlines deadlines, Registry registry, Clock clock) {
        this.openOrder = openOrder;
        this.deadlines = deadlines;
        this.registry = registry;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        OrderKind kind = OrderKind.valueOf((String) execution.getVariable(OrderModel.ORDER_KIND.name()));
        UUID municipality = UUID.fromString((String) execution.getVariable(CommonVariables.MUNICIPALITY_ID.name()));
        UUID cycle = id((String) execution.getVariable(CommonVariables.CYCLE_ID.name()));
        UUID order = openOrder.open(
                municipality, cycle, kind, (String) execution.getVariable(OrderModel.ORDER_SUBJECT_ID.name()));
        execution.setVariable(
                CommonVariables.WORK_STAGE.name(), kind.stage(cycle != null).key());
        execution.setVariable(OrderModel.ORDER_ID.name(), order.toString());
        execution.setVariable(OrderModel.ORDER_DUE.name(), due(execution, kind, municipality));
        execution.setVariable(OrderModel.APPROVED.name(), false);
        execution.setVariable(OrderModel.ORDER_REGISTERED.name(), false);
        Object back = execution.getVariable(OrderModel.RETURN_TO_CALLER.name());
        execution.setVariable(OrderModel.RETURN_TO_CALLER.name(), Boolean.TRUE.equals(back) || "true".equals(back));
    }

    private Date due(DelegateExecution execution, OrderKind kind, UUID municipality) {
        Object planned = execution.getVariable(DeadlineKind.PLAN_ORDER.variable());
        if (kind == OrderKind.PLAN && planned instanceof Date date) {
            return date;
        }
        ZoneId zone = registry.municipality(municipality).zone();
        return deadlines.workingDaysFrom(LocalDate.now(clock.withZone(zone)), WORKING_DAYS, zone);
    }

    private static @Nullable UUID id(@Nullable String text) {
        return text == null ? null : UUID.fromString(text);
    }
}
