package org.opora.classification;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opora.monitoring.ExamResult;

/**
 * Counts a school's procedures against the thresholds. A procedure with fewer participants than the parameter never counts
 * on its own; what is not held or not known never counts as zero.
 */
final class IndicatorPolicy {

    private final Parameters parameters;
    private final int year;

    /** @param year start of the school year that is «this year» */
    IndicatorPolicy(Parameters parameters, int year) {
        this.parameters = parameters;
        this.year = year;
    }

    /** @param results of one school, of this year and the years before it */
    Indicators of(List<ExamResult> results) {
        Map<String, Map<Integer, ExamResult>> series = new LinkedHashMap<>();
        results.forEach(result -> series.computeIfAbsent(result.series(), key -> new LinkedHashMap<>())
                .put(result.schoolYear(), result));
        List<Finding> findings = new ArrayList<>();
        int repeated = 0;
        int tipping = 0;
        for (Map<Integer, ExamResult> years : series.values()) {
            ExamResult now = years.get(year);
            if (now != null) {
                boolean running = overInEveryYear(years);
                boolean decided = running && enoughInEveryYear(years);
                Finding finding = finding(now, years.get(year - 1), decided);
                findings.add(finding);
                repeated += decided ? 1 : 0;
                tipping += running && !decided && finding.weight() != Finding.Weight.SMALL_OVER ? 1 : 0;
            }
        }
        return summed(findings, repeated, tipping);
    }

    private Indicators summed(List<Finding> findings, int repeated, int tipping) {
        BigDecimal worst = findings.stream()
                .filter(finding -> finding.weight() == Finding.Weight.OVER || finding.weight() == Finding.Weight.UNDER)
                .map(Finding::percent)
                .filter(Objects::nonNull)
                .max(BigDecimal::compareTo)
                .orElse(null);
        int over = count(findings, Finding.Weight.OVER);
        return new Indicators(
                over,
                repeated,
                count(findings, Finding.Weight.SMALL_OVER) + tipping,
                over + count(findings, Finding.Weight.UNDER),
                worst,
                findings);
    }

    private Finding finding(ExamResult now, @Nullable ExamResult before, boolean repeated) {
        boolean pool = parameters.poolYears() && tookPart(now) && !enough(now.participants()) && tookPart(before);
        int participants =
                now.participants() + (pool ? Objects.requireNonNull(before).participants() : 0);
        int failed = now.failed() + (pool ? Objects.requireNonNull(before).failed() : 0);
        return new Finding(
                now.procedureCode(),
                now.grade(),
                now.subjectCode(),
                participants,
                failed,
                participants == 0 ? null : percent(participants, failed),
                pool,
                weight(participants, failed),
                repeated);
    }

    private Finding.Weight weight(int participants, int failed) {
        if (participants == 0) {
            return Finding.Weight.NOT_HELD;
        }
        if (enough(participants)) {
            return over(participants, failed) ? Finding.Weight.OVER : Finding.Weight.UNDER;
        }
        return over(participants, failed) ? Finding.Weight.SMALL_OVER : Finding.Weight.SMALL_UNDER;
    }

    private boolean overInEveryYear(Map<Integer, ExamResult> years) {
        for (int back = 0; back < parameters.years(); back++) {
            ExamResult result = years.get(year - back);
            if (result == null || !tookPart(result) || !over(result.participants(), result.failed())) {
                return false;
            }
        }
        return true;
    }

    private boolean enoughInEveryYear(Map<Integer, ExamResult> years) {
        for (int back = 0; back < parameters.years(); back++) {
            ExamResult result = years.get(year - back);
            if (result == null || !enough(result.participants())) {
                return false;
            }
        }
        return true;
    }

    private static boolean tookPart(@Nullable ExamResult result) {
        return result != null && result.held() && result.participants() > 0;
    }

    private boolean enough(int participants) {
        return participants >= parameters.minParticipants();
    }

    /** Exact, without rounding: 3 of 10 reach 30 %, 299 of 1000 do not. */
    private boolean over(int participants, int failed) {
        return 100L * failed >= (long) parameters.thresholdPercent() * participants;
    }

    private static BigDecimal percent(int participants, int failed) {
        return BigDecimal.valueOf(100L * failed).divide(BigDecimal.valueOf(participants), 2, RoundingMode.HALF_UP);
    }

    private static int count(List<Finding> findings, Finding.Weight weight) {
        return (int)
                findings.stream().filter(finding -> finding.weight() == weight).count();
    }
}
