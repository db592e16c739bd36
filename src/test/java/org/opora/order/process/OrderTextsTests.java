package org.opora.order.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opora.TestMessages;
import org.opora.order.OrderBasis;
import org.opora.order.OrderDraft;
import org.opora.order.OrderItem;
import org.opora.order.OrderRelation;

/** An order speaks its own language, what is said around it that of the reader. */
class OrderTextsTests {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 10);

    private final OrderTexts texts = new OrderTexts(TestMessages.of("order"));
    private final OrderDraft draft = new OrderDraft(
            "Об утверждении плана",
            "",
            List.of(new OrderBasis("Письмо", "12", DAY)),
            List.of(new OrderItem("Утвердить план.", "Методист", DAY), new OrderItem("Разослать.", null, null)),
            "",
            "",
            "",
            "",
            Set.of(),
            OrderRelation.NONE,
            null);

    @Test
    void russianReadersReadRussian() {
        assertThat(TestMessages.in("ru", () -> texts.items(draft)))
                .isEqualTo("1. Утвердить план. Исполнитель: Методист. Срок: 10.04.2026.\n\n2. Разослать.");
        assertThat(TestMessages.in("ru", () -> texts.basis(draft))).isEqualTo("Письмо от 10.04.2026 № 12");
        assertThat(TestMessages.in("ru", () -> texts.orNone(" "))).isEqualTo("нет");
    }

    @Test
    void englishReadersReadEnglishAroundTheWordsOfTheOrder() {
        assertThat(TestMessages.in("en", () -> texts.items(draft)))
                .isEqualTo("1. Утвердить план. Done by: Методист. Due: 10.04.2026.\n\n2. Разослать.");
        assertThat(TestMessages.in("en", () -> texts.basis(draft))).isEqualTo("Письмо of 10.04.2026, No 12");
        assertThat(TestMessages.in("en", () -> texts.orNone(" "))).isEqualTo("none");
        assertThat(TestMessages.in("en", () -> texts.link("/orders/1"))).isEqualTo("[open the order](/orders/1)");
    }
}
