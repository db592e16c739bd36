package org.opora.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the indicators of a school's report come from: nothing is asked that the programme already says. */
public interface IndicatorSource {

    /** Indicators of the programme in force on the day; empty when the school has none. */
    List<Known> indicatorsOf(UUID schoolId, LocalDate day);

    /** An indicator as the programme has it, with the newest fact when one was reported meanwhile. */
    record Known(
            String name,
            @Nullable String unit,
            @Nullable BigDecimal base,
            @Nullable BigDecimal target,
            @Nullable BigDecimal fact) {}
}
