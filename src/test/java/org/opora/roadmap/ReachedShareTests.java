package org.opora.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A share is compared by its counts, not by a rounded percentage. */
class ReachedShareTests {

    @ParameterizedTest
    @CsvSource({
        "171, 200, 85.5, true",
        "170, 200, 85.5, false",
        "999, 1000, 100, false",
        "3, 3, 100, true",
        "0, 0, 0, false",
        "0, 5, 0, true"
    })
    void reachesItsTargetExactly(int fact, int base, BigDecimal target, boolean reached) {
        assertThat(ReachedShare.of(fact, base, target)).isEqualTo(reached);
    }
}
