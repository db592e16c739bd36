package org.opora.programme;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;

/** What is known of a school in numbers, by the names that {@code risk_factor.source} uses. */
public interface SchoolFigures {

    /** The newest figures of the school; a figure that is not known is absent. */
    Map<String, BigDecimal> of(UUID schoolId);
}
