package org.opora.order.process;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.People;
import org.opora.account.Person;
import org.opora.account.Role;
import org.opora.order.OrderAudience;
import org.opora.order.OrderBasis;
import org.opora.order.OrderDraft;
import org.opora.order.OrderItem;
import org.opora.order.OrderRelation;
import org.opora.order.OrderSubject;
import org.opora.order.OrderView;
import org.opora.order.Orders;
import org.opora.registry.Body;
import org.opora.registry.Registry;
import org.springframework.stereotype.Component;

/** First values of the form of a new order: what the system already knows; of a returned one: what stood there. */
@Component
class OrderProposal {

    private final Orders orders;
    private final Registry registry;
    private final People people;
    private final OrderAudience audience;
    private final List<OrderSubject> subjects;
    private final OrderTexts texts;

    OrderProposal(
            Orders orders,
            Registry registry,
            People people,
            OrderAudience audience,
            List<OrderSubject> subjects,
            OrderTexts texts) {
        this.orders = orders;
        this.registry = registry;
        this.people = people;
        this.audience = audience;
        this.subjects = subjects;
        this.texts = texts;
    }

    Map<String, @Nullable Object> of(UUID orderId) {
        OrderView order = orders.byId(orderId);
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put(
                "schoolOptions",
                registry.schools(order.municipalityId()).stream()
                        .map(school -> option(school.id(), school.shortName()))
                        .toList());
        values.put(
                "orderOptions",
                orders.inForce(order.municipalityId()).stream()
                        .map(known -> option(known.id(), texts.name(known)))
                        .toList());
        values.put("headRemarks", order.headRemarks());
        if (order.title().isEmpty()) {
            values.putAll(fresh(order));
        } else {
            values.putAll(again(orders.textOf(orderId)));
        }
        return values;
    }

    private Map<String, @Nullable Object> fresh(OrderView order) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("title", OrderWording.title(order.kind()));
        values.put("items", List.of(Map.of("text", OrderWording.firstItem(order.kind()))));
        values.put("schools", idTexts(audience.schoolsOf(order.kind(), order.municipalityId(), order.cycleId())));
        values.put("relation", "NONE");
        about(order).ifPresent(subject -> values.putAll(beginning(subject, order)));
        first(Role.HEAD, order).ifPresent(head -> {
            values.put("signatoryName", head.name());
            values.put("signatoryPost", post(head, order.municipalityId()));
        });
        first(Role.CONTROLLER, order)
                .ifPresent(controller -> values.put("controller", controller.post() + " " + controller.name()));
        return values;
    }

    private Optional<OrderSubject.Beginning> about(OrderView order) {
        String subject = order.subjectId();
        return subject == null
                ? Optional.empty()
                : subjects.stream()
                        .flatMap(one -> one.beginning(order.kind(), subject).stream())
                        .findFirst();
    }

    private Map<String, @Nullable Object> beginning(OrderSubject.Beginning subject, OrderView order) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("preamble", subject.preamble());
        if (!subject.basis().isEmpty()) {
            values.put("basis", basis(subject.basis()));
        }
        values.put(
                "items",
                subject.items().stream().map(text -> Map.of("text", text)).toList());
        UUID amends = subject.amends();
        if (amends != null
                && orders.inForce(order.municipalityId()).stream()
                        .anyMatch(known -> known.id().equals(amends))) {
            values.put("relation", OrderRelation.AMENDS.name());
            values.put("relatedOrder", amends.toString());
        }
        return values;
    }

    /** The head signs by the post on the card of the authority; who acts for the head by the own one. */
    private String post(Person head, UUID municipalityId) {
        return registry.authority(municipalityId)
                .filter(authority -> !people.isActing(head.id(), Role.HEAD, municipalityId))
                .map(Body::headPost)
                .orElse(head.post());
    }

    private static Map<String, @Nullable Object> again(OrderDraft draft) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("title", draft.title());
        values.put("preamble", draft.preamble());
        values.put("basis", basis(draft.basis()));
        values.put("items", draft.items().stream().map(OrderProposal::item).toList());
        values.put("annexes", draft.annexes());
        values.put("controller", draft.controller());
        values.put("signatoryPost", draft.signatoryPost());
        values.put("signatoryName", draft.signatoryName());
        values.put("schools", idTexts(draft.schools()));
        values.put("relation", draft.relation().name());
        values.put(
                "relatedOrder",
                draft.relatedOrderId() == null ? null : draft.relatedOrderId().toString());
        return values;
    }

    private static List<Map<String, String>> basis(List<OrderBasis> basis) {
        return basis.stream()
                .map(one -> Map.of(
                        "kind",
                        one.kind(),
                        "number",
                        one.number(),
                        "date",
                        one.date().toString()))
                .toList();
    }

    private static Map<String, @Nullable Object> item(OrderItem one) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("text", one.text());
        values.put("executor", one.executor());
        values.put("due", one.due() == null ? null : one.due().toString());
        return values;
    }

    private Optional<Person> first(Role role, OrderView order) {
        return people.holders(role, order.municipalityId()).stream().findFirst();
    }

    private static Map<String, String> option(UUID id, String label) {
        return Map.of("value", id.toString(), "label", label);
    }

    private static List<String> idTexts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).sorted().toList();
    }
}
