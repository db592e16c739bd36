package org.opora.order.process;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.OrderModel;
import org.opora.bpmn.RoutingFacts;
import org.opora.inbox.TaskContext;
import org.opora.inbox.UserTaskHandler;
import org.opora.order.ApproveOrder;
import org.opora.order.OrderDraft;
import org.opora.order.Orders;
import org.opora.registry.Registry;
import org.opora.registry.School;
import org.springframework.stereotype.Component;

/** The head agrees to an order or returns it with remarks. */
@Component
class ApproveOrderHandler implements UserTaskHandler<ApproveOrderAnswers> {

    private final ApproveOrder approveOrder;
    private final Orders orders;
    private final Registry registry;
    private final OrderTexts texts;

    ApproveOrderHandler(ApproveOrder approveOrder, Orders orders, Registry registry, OrderTexts texts) {
        this.approveOrder = approveOrder;
        this.orders = orders;
        this.registry = registry;
        this.texts = texts;
    }

    @Override
    public Class<ApproveOrderAnswers> answerType() {
        return ApproveOrderAnswers.class;
    }

    @Override
    public Map<String, ? extends @Nullable Object> prefill(TaskContext task) {
        OrderDraft draft = orders.textOf(order(task));
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("title", draft.title());
        values.put("preamble", draft.preamble());
        values.put("basisText", texts.basis(draft));
        values.put("itemsText", texts.items(draft));
        values.put("annexesText", texts.orNone(draft.annexes()));
        values.put("controllerText", draft.controller());
        values.put("signatoryText", draft.signatoryPost() + " " + draft.signatoryName());
        values.put("schoolsText", schools(draft));
        values.put("relationText", relation(draft));
        return values;
    }

    @Override
    public RoutingFacts submit(TaskContext task, ApproveOrderAnswers answers) {
        boolean agreed = answers.decision() == ApproveOrderAnswers.Decision.AGREE;
        UUID head = task.actor().accountId();
        if (agreed) {
            approveOrder.approve(order(task), head);
        } else {
            approveOrder.sendBack(order(task), head, Objects.requireNonNullElse(answers.remarks(), ""));
        }
        return RoutingFacts.of(OrderModel.APPROVED, agreed);
    }

    private String schools(OrderDraft draft) {
        String names = registry.schools(draft.schools()).values().stream()
                .map(School::shortName)
                .sorted()
                .collect(Collectors.joining(", "));
        return texts.orNone(names);
    }

    private @Nullable String relation(OrderDraft draft) {
        if (draft.relatedOrderId() == null) {
            return null;
        }
        return texts.relation(draft.relation(), orders.byId(draft.relatedOrderId()));
    }

    private static UUID order(TaskContext task) {
        return UUID.fromString(task.variable(OrderModel.ORDER_ID));
    }
}
