package org.opora.monitoring;

import java.math.BigDecimal;

/**
 * What a share of a school's data counts for in an index.
 *
 * @param weight 0 leaves it out; only the relation of the weights matters
 */
public record IndexComponent(IndexKind kind, String component, BigDecimal weight) {}
