package org.opora.order.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.OrderModel;
import org.opora.bpmn.RoutingFacts;
import org.opora.inbox.TaskContext;
import org.opora.inbox.UserTaskHandler;
import org.opora.order.PrepareOrder;
import org.springframework.stereotype.Component;

/** The coordinator prepares the text of an order. */
@Component
class PrepareOrderHandler implements UserTaskHandler<PrepareOrderAnswers> {

    private final PrepareOrder prepareOrder;
    private final OrderProposal proposal;

    PrepareOrderHandler(PrepareOrder prepareOrder, OrderProposal proposal) {
        this.prepareOrder = prepareOrder;
        this.proposal = proposal;
    }

    @Override
    public Class<PrepareOrderAnswers> answerType() {
        return PrepareOrderAnswers.class;
    }

    @Override
    public Map<String, ? extends @Nullable Object> prefill(TaskContext task) {
        return proposal.of(UUID.fromString(task.variable(OrderModel.ORDER_ID)));
    }

    @Override
    public RoutingFacts submit(TaskContext task, PrepareOrderAnswers answers) {
        prepareOrder.prepare(
                UUID.fromString(task.variable(OrderModel.ORDER_ID)),
                answers.toDraft(),
                Objects.requireNonNullElse(answers.annexFiles(), List.of()),
                task.actor().accountId());
        return RoutingFacts.none();
    }
}
