package org.opora.programme;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.opora.error.OporaException;

/** High significance lies beyond medium, whichever way is worse. */
class ThresholdsTests {

    private static Thresholds of(Integer medium, Integer high) {
        return new Thresholds(
                medium == null ? null : BigDecimal.valueOf(medium), high == null ? null : BigDecimal.valueOf(high));
    }

    @Test
    void highLiesBeyondMedium() {
        assertThatCode(() -> Thresholds.requireOrder(of(5, 10), false)).doesNotThrowAnyException();
        assertThatCode(() -> Thresholds.requireOrder(of(15, 8), true)).doesNotThrowAnyException();
        assertThatThrownBy(() -> Thresholds.requireOrder(of(10, 5), false)).isInstanceOf(OporaException.class);
        assertThatThrownBy(() -> Thresholds.requireOrder(of(8, 15), true)).isInstanceOf(OporaException.class);
    }

    @Test
    void bothOrNone() {
        assertThatCode(() -> Thresholds.requireOrder(of(null, null), false)).doesNotThrowAnyException();
        assertThatThrownBy(() -> Thresholds.requireOrder(of(5, null), false)).isInstanceOf(OporaException.class);
    }
}
