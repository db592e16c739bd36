package org.opora.planreading;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One expected result of a row.
 *
 * @param raw the part of the cell that names it; empty when the class was proposed from the row's verb
 * @param target per cent for quotas, a number for counts; null where the plan gives none
 * @param unit null where nothing is counted
 * @param proposed true when the cell was empty and the class comes from the verb of the activity
 */
public record RecognisedResult(
        String raw,
        EvidenceClass evidence,
        @Nullable BigDecimal target,
        @Nullable EvidenceUnit unit,
        boolean proposed) {}
