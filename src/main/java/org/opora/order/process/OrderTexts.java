package org.opora.order.process;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.opora.order.OrderDraft;
import org.opora.order.OrderItem;
import org.opora.order.OrderKind;

/** The words of orders: the usual title and first item of each kind, and an order's text as the forms show it. */
final class OrderTexts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private OrderTexts() {}

    static String title(OrderKind kind) {
        return switch (kind) {
            case CRITERIA -> "Об утверждении критериев и показателей отбора школ для сопровождения";
            case SCHOOL_LIST -> "Об утверждении перечня школ, включённых в сопровождение";
            case PLAN -> "Об утверждении плана работы со школами и назначении ответственных";
            case PREVENTION_CONTROL -> "Об итогах контроля профилактики учебной неуспешности";
            case ROADMAP_CHANGE -> "О внесении изменений в план мероприятий";
            case ROADMAP -> "Об утверждении плана мероприятий («дорожной карты»)";
        };
    }

    static String firstItem(OrderKind kind) {
        return switch (kind) {
            case CRITERIA -> "Утвердить критерии и пороговые значения показателей на год.";
            case SCHOOL_LIST -> "Утвердить перечень школ согласно приложению.";
            case PLAN -> "Утвердить план работы на год и назначить муниципальных координаторов.";
            case PREVENTION_CONTROL -> "Утвердить справку по итогам контроля размещения документов школ.";
            case ROADMAP_CHANGE -> "Внести в план мероприятий изменения согласно приложению.";
            case ROADMAP -> "Утвердить план мероприятий («дорожную карту») согласно приложению.";
        };
    }

    static String day(@Nullable LocalDate day) {
        return day == null ? "—" : DAY.format(day);
    }

    static String items(OrderDraft draft) {
        List<OrderItem> items = draft.items();
        return IntStream.range(0, items.size())
                .mapToObj(i -> (i + 1) + ". " + line(items.get(i)))
                .collect(Collectors.joining("\n\n"));
    }

    static String basis(OrderDraft draft) {
        return draft.basis().stream()
                .map(one -> one.kind() + " от " + day(one.date()) + " № " + one.number())
                .collect(Collectors.joining("; "));
    }

    private static String line(OrderItem item) {
        StringBuilder text = new StringBuilder(item.text());
        if (item.executor() != null && !item.executor().isBlank()) {
            text.append(" Исполнитель: ").append(item.executor()).append('.');
        }
        if (item.due() != null) {
            text.append(" Срок: ").append(day(item.due())).append('.');
        }
        return text.toString();
    }
}
