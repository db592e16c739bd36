package org.opora.classification;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.opora.error.OporaException;

/** What parameters and decisions of people may not say. */
class ParametersTests {

    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);

    @Test
    void refusesARiskZoneThatNeedsMoreProceduresThanLowResults() {
        assertThatThrownBy(() -> new Parameters(30, 2, 2, 3, 10, false, SIXTY, SIXTY, 5, 2, 80, 50))
                .isInstanceOf(OporaException.class)
                .hasMessageContaining("classification.risk-above-shnor");
    }

    @Test
    void refusesHighResultsAboveTheThreshold() {
        assertThatThrownBy(() -> new Parameters(5, 2, 2, 1, 10, false, SIXTY, SIXTY, 5, 2, 80, 50))
                .hasMessageContaining("classification.high-above-threshold");
    }

    @Test
    void refusesAProgrammeThatIsHardlyBegunAndDoneAtOnce() {
        assertThatThrownBy(() -> new Parameters(30, 2, 2, 1, 10, false, SIXTY, SIXTY, 5, 2, 50, 50))
                .hasMessageContaining("classification.done-low-above-enough");
    }

    @Test
    void refusesCategoriesThatExcludeEachOther() {
        assertThatThrownBy(() -> Categories.requireDecided(EnumSet.of(SchoolCategory.SHNOR, SchoolCategory.NORM)))
                .hasMessageContaining("classification.categories-exclude");
    }

    @Test
    void refusesToLeaveItToTheCommissionAgain() {
        assertThatThrownBy(() -> Categories.requireDecided(EnumSet.of(SchoolCategory.COMMISSION)))
                .hasMessageContaining("classification.category-missing");
    }

    @Test
    void acceptsLowResultsInUnfavourableConditions() {
        Categories.requireDecided(EnumSet.of(SchoolCategory.SHNOR, SchoolCategory.SHNSU));
    }
}
