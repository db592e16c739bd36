package org.opora.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opora.monitoring.ExamResult;

/** How a school's results are counted against the thresholds. */
class IndicatorPolicyTests {

    private static final UUID SCHOOL = UUID.randomUUID();
    private static final int YEAR = 2025;

    @Test
    void aShareAtTheThresholdCounts() {
        Indicators indicators = count(oge("russian", YEAR, 10, 3), oge("mathematics", YEAR, 10, 2));

        assertThat(indicators.proceduresOver()).isEqualTo(1);
        assertThat(indicators.assessedProcedures()).isEqualTo(2);
        assertThat(indicators.worstPercent()).isEqualByComparingTo("30");
    }

    @Test
    void aShareIsNotRoundedUpToTheThreshold() {
        assertThat(count(oge("russian", YEAR, 1000, 299)).proceduresOver()).isZero();
    }

    @Test
    void nobodyTookPartIsNoResultAndNotZero() {
        Indicators indicators = count(oge("russian", YEAR, 0, 0));

        assertThat(indicators.assessedProcedures()).isZero();
        assertThat(indicators.worstPercent()).isNull();
        assertThat(indicators.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.weight()).isEqualTo(Finding.Weight.NOT_HELD);
            assertThat(finding.percent()).isNull();
        });
    }

    @Test
    void oneParticipantNeverDecidesAlone() {
        Indicators indicators = count(oge("russian", YEAR, 1, 1));

        assertThat(indicators.proceduresOver()).isZero();
        assertThat(indicators.smallOver()).isEqualTo(1);
        assertThat(indicators.assessedProcedures()).isZero();
    }

    @Test
    void threeParticipantsNeverDecideAloneInTwoProceduresEither() {
        Indicators indicators = count(oge("russian", YEAR, 3, 3), oge("mathematics", YEAR, 3, 0));

        assertThat(indicators.proceduresOver()).isZero();
        assertThat(indicators.smallOver()).isEqualTo(1);
        assertThat(indicators.findings())
                .extracting(Finding::weight)
                .containsExactly(Finding.Weight.SMALL_OVER, Finding.Weight.SMALL_UNDER);
    }

    @Test
    void tenParticipantsDecide() {
        assertThat(count(oge("russian", YEAR, 10, 5)).proceduresOver()).isEqualTo(1);
        assertThat(count(oge("russian", YEAR, 9, 5)).proceduresOver()).isZero();
    }

    @Test
    void theSameProcedureInTwoYearsRunningIsRepeated() {
        Indicators indicators = count(oge("russian", YEAR, 20, 8), oge("russian", YEAR - 1, 20, 7));

        assertThat(indicators.repeatedProcedures()).isEqualTo(1);
        assertThat(indicators.findings()).singleElement().matches(Finding::repeated);
    }

    @Test
    void anotherProcedureInTheYearBeforeIsNotRepeated() {
        assertThat(count(oge("russian", YEAR, 20, 8), oge("mathematics", YEAR - 1, 20, 7))
                        .repeatedProcedures())
                .isZero();
    }

    @Test
    void aSmallYearBeforeLeavesTheRepetitionToTheCommission() {
        Indicators indicators = count(oge("russian", YEAR, 20, 8), oge("russian", YEAR - 1, 4, 3));

        assertThat(indicators.repeatedProcedures()).isZero();
        assertThat(indicators.proceduresOver()).isEqualTo(1);
        assertThat(indicators.smallOver()).isEqualTo(1);
    }

    @Test
    void resultsOfOldYearsAloneSayNothingAboutThisYear() {
        assertThat(count(oge("russian", YEAR - 1, 20, 15)).findings()).isEmpty();
    }

    @Test
    void aProcedureThatIsNotHeldIsNotZero() {
        ExamResult notHeld = new ExamResult(SCHOOL, "EGE", 11, "russian", YEAR, false, 0, 0, null);

        Indicators indicators = count(notHeld, oge("russian", YEAR, 20, 4));

        assertThat(indicators.assessedProcedures()).isEqualTo(1);
        assertThat(indicators.findings())
                .extracting(Finding::weight)
                .containsExactly(Finding.Weight.NOT_HELD, Finding.Weight.UNDER);
    }

    @Test
    void twoSmallYearsMayBeAddedUp() {
        Parameters pooling =
                new Parameters(30, 2, 2, 1, 10, true, BigDecimal.valueOf(60), BigDecimal.valueOf(60), 5, 2, 80, 50);
        Indicators indicators = new IndicatorPolicy(pooling, YEAR)
                .of(List.of(oge("russian", YEAR, 6, 2), oge("russian", YEAR - 1, 5, 2)));

        assertThat(indicators.proceduresOver()).isEqualTo(1);
        assertThat(indicators.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.pooled()).isTrue();
            assertThat(finding.participants()).isEqualTo(11);
            assertThat(finding.failed()).isEqualTo(4);
        });
    }

    @Test
    void noResultsAtAllLeaveNothingAssessed() {
        Indicators indicators = count();

        assertThat(indicators.assessedProcedures()).isZero();
        assertThat(indicators.smallOver()).isZero();
    }

    private static Indicators count(ExamResult... results) {
        return new IndicatorPolicy(Parameters.DEFAULTS, YEAR).of(List.of(results));
    }

    private static ExamResult oge(String subject, int year, int participants, int failed) {
        return new ExamResult(SCHOOL, "OGE", 9, subject, year, true, participants, failed, null);
    }
}
