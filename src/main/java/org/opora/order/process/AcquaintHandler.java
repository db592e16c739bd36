package org.opora.order.process;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.OrderModel;
import org.opora.bpmn.RoutingFacts;
import org.opora.error.OporaException;
import org.opora.inbox.TaskContext;
import org.opora.inbox.UserTaskHandler;
import org.opora.order.Acquaintances;
import org.opora.order.OrderView;
import org.opora.order.Orders;
import org.springframework.stereotype.Component;

/** The director takes note of an order that names the school. */
@Component
class AcquaintHandler implements UserTaskHandler<AcquaintAnswers> {

    private final Acquaintances acquaintances;
    private final Orders orders;
    private final OrderTexts texts;

    AcquaintHandler(Acquaintances acquaintances, Orders orders, OrderTexts texts) {
        this.acquaintances = acquaintances;
        this.orders = orders;
        this.texts = texts;
    }

    @Override
    public Class<AcquaintAnswers> answerType() {
        return AcquaintAnswers.class;
    }

    @Override
    public Map<String, ? extends @Nullable Object> prefill(TaskContext task) {
        UUID id = order(task);
        OrderView order = orders.byId(id);
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("orderTitle", order.title());
        values.put("orderNumber", order.number());
        values.put("orderDate", OrderTexts.day(order.date()));
        values.put("itemsText", texts.items(orders.textOf(id)));
        values.put("scanText", texts.link("/orders/" + id));
        return values;
    }

    @Override
    public RoutingFacts submit(TaskContext task, AcquaintAnswers answers) {
        if (!answers.acquainted()) {
            throw new OporaException("order.not-acquainted");
        }
        acquaintances.acquaint(order(task), task.school(), task.actor().accountId(), answers.remark());
        return RoutingFacts.none();
    }

    private static UUID order(TaskContext task) {
        return UUID.fromString(task.variable(OrderModel.ORDER_ID));
    }
}
