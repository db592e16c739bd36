package org.opora.roadmap;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.opora.order.OrderBasis;
import org.opora.order.OrderKind;
import org.opora.order.OrderSubject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The order that changes a plan says which row it changes and how, so that the head agrees to what will take effect. An order is
 * a paper in Russian, as the plan is.
 */
@Component
class AmendmentOrder implements OrderSubject {

    private static final int LONGEST = 2000;

    private final AmendmentRepository amendments;
    private final RoadmapRepository roadmaps;
    private final RowWords rowWords;

    AmendmentOrder(AmendmentRepository amendments, RoadmapRepository roadmaps, RowWords rowWords) {
        this.amendments = amendments;
        this.roadmaps = roadmaps;
        this.rowWords = rowWords;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Beginning> beginning(OrderKind kind, String subjectId) {
        if (kind != OrderKind.ROADMAP_CHANGE) {
            return Optional.empty();
        }
        return amendments.findById(UUID.fromString(subjectId)).map(amendment -> {
            Roadmap plan = roadmaps.findById(amendment.roadmapId()).orElseThrow();
            return new Beginning(
                    cut(StoredWords.grounds(amendment.grounds())),
                    basis(plan),
                    List.of(cut(item(amendment, plan))),
                    plan.orderId());
        });
    }

    /** What changes a plan rests on the order that approved it. */
    private static List<OrderBasis> basis(Roadmap plan) {
        String number = plan.orderNumber();
        LocalDate date = plan.orderDate();
        return number == null || date == null
                ? List.of()
                : List.of(new OrderBasis(StoredWords.PLAN_APPROVED, number, date));
    }

    private String item(Amendment amendment, Roadmap plan) {
        AmendedRow was = Objects.requireNonNullElse(amendment.was(), AmendedRow.empty());
        String changes = rowWords.sentence(was, amendment.words());
        return switch (amendment.kind()) {
            case AMEND -> StoredWords.orderAmends(plan.title(), was.number(), was.activity(), changes);
            case ADD -> StoredWords.orderAdds(plan.title(), changes);
            case CANCEL -> StoredWords.orderTakesOut(plan.title(), was.number(), was.activity());
        };
    }

    /** The form of an order takes no longer text. */
    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
