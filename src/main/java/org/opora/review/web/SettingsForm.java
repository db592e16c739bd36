package org.opora.review.web;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.opora.review.ReviewSettings;

/** The page of the parameters: counts, and thresholds on the scale of the marks 0–2. */
record SettingsForm(
        @NotNull @Min(1) @Max(3) Integer expertsNeeded,
        @NotNull @Min(1) @Max(30) Integer returnDays,
        @NotNull @DecimalMin("0") @DecimalMax("2") BigDecimal spreadLimit,
        @NotNull @DecimalMin("0") @DecimalMax("2") BigDecimal lowestAllowed,
        @NotNull @DecimalMin("0") @DecimalMax("2") BigDecimal returnBelow,
        @NotNull @DecimalMin("0") @DecimalMax("2") BigDecimal acceptFrom) {

    static SettingsForm of(ReviewSettings settings) {
        Map<String, BigDecimal> thresholds = settings.thresholds();
        return new SettingsForm(
                settings.expertsNeeded(),
                settings.returnDays(),
                Objects.requireNonNull(thresholds.get("spreadLimit")),
                Objects.requireNonNull(thresholds.get("lowestAllowed")),
                Objects.requireNonNull(thresholds.get("returnBelow")),
                Objects.requireNonNull(thresholds.get("acceptFrom")));
    }

    Map<String, BigDecimal> thresholds() {
        return Map.of(
                "spreadLimit", spreadLimit,
                "lowestAllowed", lowestAllowed,
                "returnBelow", returnBelow,
                "acceptFrom", acceptFrom);
    }
}
