package org.opora.order.process;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.OrderModel;
import org.opora.bpmn.RoutingFacts;
import org.opora.error.FieldRefusal;
import org.opora.inbox.TaskContext;
import org.opora.inbox.UserTaskHandler;
import org.opora.order.Orders;
import org.opora.order.RegisterOrder;
import org.opora.order.Registration;
import org.springframework.stereotype.Component;

/** The coordinator enters number, date and scan of the signed order. */
@Component
class RegisterOrderHandler implements UserTaskHandler<RegisterOrderAnswers> {

    private final RegisterOrder registerOrder;
    private final Orders orders;

    RegisterOrderHandler(RegisterOrder registerOrder, Orders orders) {
        this.registerOrder = registerOrder;
        this.orders = orders;
    }

    @Override
    public Class<RegisterOrderAnswers> answerType() {
        return RegisterOrderAnswers.class;
    }

    @Override
    public Map<String, ? extends @Nullable Object> prefill(TaskContext task) {
        return Map.of("title", orders.byId(order(task)).title());
    }

    @Override
    public RoutingFacts submit(TaskContext task, RegisterOrderAnswers answers) {
        if (answers.scan().isEmpty()) {
            throw new FieldRefusal("scan", "order.scan-missing");
        }
        registerOrder.register(
                order(task),
                new Registration(
                        answers.number(),
                        answers.date(),
                        answers.scan().get(0),
                        Objects.requireNonNullElse(answers.remark(), "")));
        return RoutingFacts.of(OrderModel.ORDER_REGISTERED, true);
    }

    private static UUID order(TaskContext task) {
        return UUID.fromString(task.variable(OrderModel.ORDER_ID));
    }
}
