package org.opora.programme.web;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.opora.programme.RiskFactorDetails;
import org.opora.programme.Thresholds;

/** A factor as the administrator writes it; a box left empty is a no. */
record FactorForm(
        @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cc}*") String name,
        @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cc}*") String measure,
        @Nullable Boolean lowerIsWorse,
        @DecimalMin("0") @DecimalMax("1000000") @Digits(integer = 7, fraction = 2) @Nullable BigDecimal mediumFrom,
        @DecimalMin("0") @DecimalMax("1000000") @Digits(integer = 7, fraction = 2) @Nullable BigDecimal highFrom,
        @Nullable Boolean inUse) {

    RiskFactorDetails toDetails() {
        return new RiskFactorDetails(
                name.strip(),
                measure.strip(),
                Boolean.TRUE.equals(lowerIsWorse),
                new Thresholds(mediumFrom, highFrom),
                Boolean.TRUE.equals(inUse));
    }
}
