package org.opora.monitoring;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Indices of a school from 0 to 100; null is «нет данных».
 *
 * @param social how hard the social conditions are
 * @param deficit how much the school lacks staff and equipment
 */
public record SchoolIndices(UUID schoolId, @Nullable BigDecimal social, @Nullable BigDecimal deficit) {}
