package org.opora.programme;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What the school says about one factor. */
public record FactorAnswer(
        String factor, @Nullable BigDecimal value, Significance significance, @Nullable String reason) {}
