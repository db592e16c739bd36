package org.opora.programme.web;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.programme.Thresholds;

/** Thresholds of one municipality; both empty gives the common ones back. */
record ThresholdForm(
        @NotNull UUID municipality,
        @DecimalMin("0") @DecimalMax("1000000") @Digits(integer = 7, fraction = 2) @Nullable BigDecimal mediumFrom,
        @DecimalMin("0") @DecimalMax("1000000") @Digits(integer = 7, fraction = 2) @Nullable BigDecimal highFrom) {

    Thresholds toThresholds() {
        return new Thresholds(mediumFrom, highFrom);
    }
}
