package org.opora.classification.web;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opora.classification.Parameters;

/** Thresholds to try, with the limits of the form {@code criteria}; a box left empty is a no. */
record WhatIfForm(
        @NotNull @Min(1) @Max(100) @Nullable Integer thresholdPercent,
        @NotNull @Min(1) @Max(20) @Nullable Integer procedures,
        @NotNull @Min(2) @Max(3) @Nullable Integer years,
        @NotNull @Min(1) @Max(20) @Nullable Integer riskProcedures,
        @NotNull @Min(1) @Max(50) @Nullable Integer minParticipants,
        @Nullable Boolean poolYears,
        @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) @Nullable
                BigDecimal socialThreshold,
        @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) @Nullable
                BigDecimal deficitThreshold,
        @NotNull @Min(0) @Max(30) @Nullable Integer highPercent) {

    static WhatIfForm of(Parameters parameters) {
        return new WhatIfForm(
                parameters.thresholdPercent(),
                parameters.procedures(),
                parameters.years(),
                parameters.riskProcedures(),
                parameters.minParticipants(),
                parameters.poolYears(),
                plain(parameters.socialThreshold()),
                plain(parameters.deficitThreshold()),
                parameters.highPercent());
    }

    /** 60, where the database keeps 60.00. */
    private static BigDecimal plain(BigDecimal value) {
        return new BigDecimal(value.stripTrailingZeros().toPlainString());
    }

    /** @param rest parameters that move no school */
    Parameters toParameters(Parameters rest) {
        return new Parameters(
                Objects.requireNonNull(thresholdPercent),
                Objects.requireNonNull(procedures),
                Objects.requireNonNull(years),
                Objects.requireNonNull(riskProcedures),
                Objects.requireNonNull(minParticipants),
                Boolean.TRUE.equals(poolYears),
                Objects.requireNonNull(socialThreshold),
                Objects.requireNonNull(deficitThreshold),
                Objects.requireNonNull(highPercent),
                rest.shnsuTrack(),
                rest.doneEnough(),
                rest.doneLow());
    }
}
