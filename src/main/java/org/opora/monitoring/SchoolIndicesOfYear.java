package org.opora.monitoring;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The indices of one school in one school year, from 0 to 100; null is «нет данных».
 *
 * @param schoolYear start year
 */
public record SchoolIndicesOfYear(int schoolYear, @Nullable BigDecimal social, @Nullable BigDecimal deficit) {}
