package org.opora.roadmap;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opora.cycle.CycleStatus;
import org.opora.cycle.CycleView;
import org.opora.cycle.Cycles;
import org.opora.error.OporaException;
import org.opora.order.Orders;
import org.springframework.stereotype.Component;

/** What keeps a plan from being taken into work; periods of two plans may overlap. */
@Component
class OpeningRules {

    private static final int LONGEST_NUMBER = 60;

    private final Cycles cycles;
    private final Orders orders;
    private final PlanOrderNumbers planOrders;

    OpeningRules(Cycles cycles, Orders orders, PlanOrderNumbers planOrders) {
        this.cycles = cycles;
        this.orders = orders;
        this.planOrders = planOrders;
    }

    /** @throws OporaException the first rule that speaks against the plan */
    void check(NewRoadmap plan, LocalDate day) {
        if (plan.end().isBefore(plan.start())) {
            throw new OporaException("roadmap.periodTurned");
        }
        yearClosed(plan);
        if (plan.end().isBefore(day)) {
            throw new OporaException("roadmap.periodOver");
        }
        if (plan.rows().isEmpty()) {
            throw new OporaException("roadmap.noRows");
        }
        order(plan, plan.orderNumber(), plan.orderDate(), day);
    }

    /** A plan that ends with a year which the municipality has closed comes too late. */
    private void yearClosed(NewRoadmap plan) {
        cycles.ofMunicipalities(List.of(plan.municipalityId())).stream()
                .filter(year -> year.status() == CycleStatus.CLOSED && holds(year, plan.end()))
                .findFirst()
                .ifPresent(year -> {
                    throw new OporaException("roadmap.yearClosed", Integer.toString(year.year()));
                });
    }

    private static boolean holds(CycleView year, LocalDate day) {
        return !day.isBefore(year.startsOn()) && !day.isAfter(year.endsOn());
    }

    private void order(NewRoadmap plan, @Nullable String number, @Nullable LocalDate date, LocalDate day) {
        if ((number == null) != (date == null) || number != null && number.length() > LONGEST_NUMBER) {
            throw new OporaException("roadmap.orderIncomplete");
        }
        if (number == null || date == null) {
            return;
        }
        if (date.isAfter(day)) {
            throw new OporaException("order.date-in-future");
        }
        int year = date.getYear();
        if (planOrders.isTaken(plan.municipalityId(), year, number)
                || orders.isNumberTaken(plan.municipalityId(), year, number)) {
            throw new OporaException("roadmap.orderTaken", number, Integer.toString(year));
        }
    }
}
