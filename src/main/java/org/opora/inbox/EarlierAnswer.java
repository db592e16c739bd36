package org.opora.inbox;

import org.jspecify.annotations.Nullable;
import org.opora.form.Submission;

/**
 * What the school answered to a form before.
 *
 * @param rowNumber of the row of the plan that it was about
 * @param rowText what that row asks
 */
public record EarlierAnswer(Submission answer, @Nullable String rowNumber, @Nullable String rowText) {}
