package org.opora.classification;

import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the region says about a school; null indices are «нет данных». */
public record RegionalLine(
        UUID schoolId,
        Set<SchoolCategory> categories,
        @Nullable BigDecimal socialIndex,
        @Nullable BigDecimal deficitIndex) {}
