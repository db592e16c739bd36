package org.opora.report;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A computed figure of the year.
 *
 * @param code name of the figure; its words are the message {@code report.figure.<code>}
 * @param value null means there is no base to compute it from
 */
@Embeddable
public record Figure(String code, @Nullable BigDecimal value) {

    static Figure of(String code, long count) {
        return new Figure(code, BigDecimal.valueOf(count));
    }
}
