package org.opora.order.process;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.opora.order.OrderDraft;
import org.opora.order.OrderItem;
import org.opora.order.OrderRelation;
import org.opora.order.OrderView;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/** An order as the forms show it, in the language of the reader; the words of the order itself stay as they are. */
@Component
class OrderTexts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final MessageSourceAccessor messages;

    OrderTexts(MessageSource messages) {
        this.messages = new MessageSourceAccessor(messages);
    }

    static String day(@Nullable LocalDate day) {
        return day == null ? "—" : DAY.format(day);
    }

    String items(OrderDraft draft) {
        List<OrderItem> items = draft.items();
        return IntStream.range(0, items.size())
                .mapToObj(i -> (i + 1) + ". " + line(items.get(i)))
                .collect(Collectors.joining("\n\n"));
    }

    String basis(OrderDraft draft) {
        return draft.basis().stream()
                .map(one -> say("order.text.basis", one.kind(), day(one.date()), one.number()))
                .collect(Collectors.joining("; "));
    }

    /** How a choice among orders names one. */
    String name(OrderView order) {
        return say("order.number-of", order.number(), day(order.date())) + " " + order.title();
    }

    /** The text itself, or that there is none. */
    String orNone(String text) {
        return text.isBlank() ? say("order.text.none") : text;
    }

    /** What the order does with an earlier one. */
    String relation(OrderRelation relation, OrderView related) {
        String key = relation == OrderRelation.AMENDS ? "order.text.amends" : "order.text.cancels";
        return say(key, day(related.date()), related.number());
    }

    /** A link to the page of an order, as texts of forms write links. */
    String link(String address) {
        return "[" + say("order.text.open") + "](" + address + ")";
    }

    private String line(OrderItem item) {
        StringBuilder text = new StringBuilder(item.text());
        if (item.executor() != null && !item.executor().isBlank()) {
            text.append(' ').append(say("order.text.executor", item.executor()));
        }
        if (item.due() != null) {
            text.append(' ').append(say("order.text.due", day(item.due())));
        }
        return text.toString();
    }

    private String say(String key, @Nullable Object... args) {
        return messages.getMessage(key, args);
    }
}
