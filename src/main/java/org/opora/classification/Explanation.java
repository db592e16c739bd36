package org.opora.classification;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opora.engine.FiredRule;

/**
 * Answers «Почему?»: the rules that fired, what they were given, and the results behind it.
 *
 * @param version of the decision {@code school-category} that said so; null when nothing was computed
 */
public record Explanation(List<FiredRule> rules, List<Input> inputs, List<Line> numbers, @Nullable Integer version) {

    /** An input of the decision; a null value is «нет данных». */
    public record Input(String name, @Nullable BigDecimal value) {}

    /** A line of results and how it weighed (see {@link Finding.Weight}). */
    public record Line(
            String procedure,
            int grade,
            String subject,
            int participants,
            int failed,
            @Nullable BigDecimal percent,
            boolean pooled,
            String verdict,
            boolean repeated) {}
}
