package org.opora.implementation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where an indicator stands. @param current null: there are no data, which is never the same as zero */
@Embeddable
public record IndicatorProgress(
        UUID rowId,
        String name,
        BigDecimal base,
        BigDecimal target,
        @Column(name = "current_value") @Nullable BigDecimal current) {}
