package org.opora.order.process;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.order.OrderBasis;
import org.opora.order.OrderDraft;
import org.opora.order.OrderItem;
import org.opora.order.OrderRelation;

/** Answers of the form {@code prepare-order}. */
record PrepareOrderAnswers(
        String title,
        @Nullable String preamble,
        List<Basis> basis,
        List<Item> items,
        @Nullable String annexes,
        @Nullable List<UUID> annexFiles,
        String controller,
        String signatoryPost,
        String signatoryName,
        @Nullable List<UUID> schools,
        OrderRelation relation,
        @Nullable UUID relatedOrder) {

    record Basis(String kind, String number, LocalDate date) {}

    record Item(String text, @Nullable String executor, @Nullable LocalDate due) {}

    OrderDraft toDraft() {
        return new OrderDraft(
                title,
                Objects.requireNonNullElse(preamble, ""),
                basis.stream()
                        .map(one -> new OrderBasis(one.kind(), one.number(), one.date()))
                        .toList(),
                items.stream()
                        .map(one -> new OrderItem(one.text(), one.executor(), one.due()))
                        .toList(),
                Objects.requireNonNullElse(annexes, ""),
                controller,
                signatoryPost,
                signatoryName,
                new HashSet<>(Objects.requireNonNullElse(schools, List.of())),
                relation,
                relatedOrder);
    }
}
