package org.opora.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One factor in a school's profile.
 *
 * @param factor code of the factor
 * @param value what was measured, null when unknown
 * @param proposed what the decision table proposed
 * @param significance what the school decided
 * @param reason needed where the school decided otherwise or nothing was proposed
 * @param requirement whether the programme must answer it
 * @param explanation the rules that fired, in words
 */
@Embeddable
public record RiskAssessment(
        String factor,
        @Column(name = "factor_value") @Nullable BigDecimal value,
        @Enumerated(EnumType.STRING) Significance proposed,
        @Enumerated(EnumType.STRING) Significance significance,
        @Nullable String reason,
        @Enumerated(EnumType.STRING) Requirement requirement,
        String explanation) {}
