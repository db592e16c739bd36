package org.opora.roadmap.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.error.OporaException;
import org.opora.registry.Municipality;
import org.opora.roadmap.RebasePlan;
import org.springframework.format.annotation.DateTimeFormat;

/** Which bundled plan, for whom, from which year, by which order if there is one. */
record NewRoadmapForm(
        @Nullable String plan,
        @Nullable UUID municipality,
        @Nullable Integer year,
        @Nullable String orderNumber,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate orderDate) {

    private static final int LONGEST_NUMBER = 60;

    String planName() {
        if (plan == null || plan.isBlank()) {
            throw new OporaException("roadmap.planMissing");
        }
        return plan;
    }

    int firstYear() {
        if (year == null) {
            throw new OporaException("roadmap.yearOutside");
        }
        return year;
    }

    /** The chosen municipality, or the only one the person coordinates. */
    UUID municipalityOr(List<Municipality> own) {
        if (municipality != null) {
            return municipality;
        }
        if (own.size() != 1) {
            throw new OporaException("roadmap.municipalityMissing");
        }
        return own.get(0).id();
    }

    RebasePlan.@Nullable GivenOrder order() {
        if ((orderNumber == null || orderNumber.isBlank()) && orderDate == null) {
            return null;
        }
        if (orderNumber == null
                || orderNumber.isBlank()
                || orderDate == null
                || orderNumber.length() > LONGEST_NUMBER) {
            throw new OporaException("roadmap.orderIncomplete");
        }
        return new RebasePlan.GivenOrder(orderNumber.strip(), Days.required(orderDate));
    }
}
