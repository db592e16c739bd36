package org.opora.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an order may go through. */
class OrderTests {

    private static final UUID AUTHOR = UUID.randomUUID();
    private static final UUID HEAD = UUID.randomUUID();

    private final Order order =
            new Order(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), OrderKind.PLAN, null);

    @Test
    void nobodyAgreesToWhatTheyPrepared() {
        order.submit(draft(), AUTHOR);
        assertThatThrownBy(() -> order.approve(AUTHOR)).hasMessageContaining("order.own-approval");
        assertThatThrownBy(() -> order.sendBack(AUTHOR, "Нет")).hasMessageContaining("order.own-approval");
        order.approve(HEAD);
        assertThat(order.status()).isEqualTo(OrderStatus.APPROVED);
    }

    @Test
    void takesEffectFromItsRegistration() {
        order.submit(draft(), AUTHOR);
        order.approve(HEAD);
        assertThat(order.view().inForce()).isFalse();
        order.register(registration());
        assertThat(order.view().inForce()).isTrue();
        assertThat(order.view().number()).isEqualTo("53-01 (о/д)");
    }

    @Test
    void isNotRegisteredBeforeTheHeadAgrees() {
        order.submit(draft(), AUTHOR);
        assertThatThrownBy(() -> order.register(registration())).hasMessageContaining("order.wrong-state");
    }

    @Test
    void aReturnedOrderKeepsTheRemarksAndCanBeSubmittedAgain() {
        order.submit(draft(), AUTHOR);
        order.sendBack(HEAD, "Уточнить сроки");
        assertThat(order.view().headRemarks()).isEqualTo("Уточнить сроки");
        order.reopen();
        order.submit(draft(), AUTHOR);
        assertThat(order.status()).isEqualTo(OrderStatus.SUBMITTED);
    }

    @Test
    void namesWhatItAmends() {
        OrderDraft without = new OrderDraft(
                "Об изменении", "", basis(), items(), "", "к", "п", "н", Set.of(), OrderRelation.AMENDS, null);
        assertThatThrownBy(() -> order.submit(without, AUTHOR)).hasMessageContaining("order.related-missing");
    }

    @Test
    void needsABasisAndAnItem() {
        OrderDraft empty =
                new OrderDraft("Об", "", List.of(), items(), "", "к", "п", "н", Set.of(), OrderRelation.NONE, null);
        assertThatThrownBy(() -> order.submit(empty, AUTHOR)).hasMessageContaining("order.incomplete");
    }

    @Test
    void losesEffectByALaterOrderOnlyWhenItHadAny() {
        assertThatThrownBy(order::cancelByLaterOrder).hasMessageContaining("order.wrong-state");
        order.submit(draft(), AUTHOR);
        order.approve(HEAD);
        order.register(registration());
        order.cancelByLaterOrder();
        assertThat(order.view().inForce()).isFalse();
    }

    private static Registration registration() {
        return new Registration(" 53-01 (о/д) ", LocalDate.of(2027, 5, 10), UUID.randomUUID(), "");
    }

    private static OrderDraft draft() {
        return new OrderDraft(
                "Об утверждении плана", "", basis(), items(), "", "к", "п", "н", Set.of(), OrderRelation.NONE, null);
    }

    private static List<OrderBasis> basis() {
        return List.of(new OrderBasis("Письмо", "12", LocalDate.of(2027, 4, 1)));
    }

    private static List<OrderItem> items() {
        return List.of(new OrderItem("Утвердить план.", null, null));
    }
}
