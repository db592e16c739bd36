package org.opora.classification.process;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.opora.classification.Parameters;

/** Answers of the form {@code criteria}. */
record CriteriaAnswers(
        int thresholdPercent,
        int procedures,
        int years,
        int riskProcedures,
        int minParticipants,
        @Nullable Boolean poolYears,
        BigDecimal socialThreshold,
        BigDecimal deficitThreshold,
        int highPercent,
        String shnsuTrack,
        int doneEnough,
        int doneLow,
        @Nullable String note) {

    Parameters parameters() {
        return new Parameters(
                thresholdPercent,
                procedures,
                years,
                riskProcedures,
                minParticipants,
                Boolean.TRUE.equals(poolYears),
                socialThreshold,
                deficitThreshold,
                highPercent,
                Integer.parseInt(shnsuTrack),
                doneEnough,
                doneLow);
    }
}
