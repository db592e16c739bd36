package org.opora.cycle;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opora.bpmn.Stage;

/** Which years may be opened. */
class LaunchRulesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void acceptsACalendarYearAndASchoolYear() {
        assertThatCode(() -> check(year(2027, "2027-01-01", "2027-12-31", 2026)))
                .doesNotThrowAnyException();
        assertThatCode(() -> check(year(2027, "2026-09-01", "2027-08-31", 2025)))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesAnEndBeforeTheStart() {
        refused(year(2027, "2027-12-31", "2027-01-01", 2026), "cycle.end-before-start");
    }

    @Test
    void refusesAYearFarAway() {
        refused(year(2099, "2099-01-01", "2099-12-31", 2098), "cycle.year-out-of-range");
        refused(year(2020, "2020-01-01", "2020-12-31", 2019), "cycle.year-out-of-range");
    }

    @Test
    void refusesAYearOutsideItsPeriod() {
        refused(year(2028, "2027-01-01", "2027-12-31", 2026), "cycle.year-outside-period");
    }

    @Test
    void refusesResultsFromTheFuture() {
        refused(year(2027, "2027-01-01", "2027-12-31", 2028), "cycle.results-year-wrong");
    }

    @Test
    void refusesAYearLongerThanEighteenMonths() {
        refused(year(2027, "2027-01-01", "2029-01-01", 2026), "cycle.too-long");
    }

    @Test
    void refusesAnEarlierStageWithoutProof() {
        CyclePeriod period = year(2027, "2027-01-01", "2027-12-31", 2026);
        EarlierStage blank = new EarlierStage(Stage.CRITERIA, TODAY, " ");
        EarlierStage future = new EarlierStage(Stage.CRITERIA, TODAY.plusDays(1), "Приказ № 1");
        for (EarlierStage earlier : List.of(blank, future)) {
            LaunchCommand command =
                    new LaunchCommand(UUID.randomUUID(), period, ListSource.OWN, Set.of(Stage.PLAN), List.of(earlier));
            assertThatThrownBy(() -> LaunchRules.check(command, TODAY))
                    .hasMessageContaining("cycle.earlier-stage-unproven");
        }
    }

    private static void refused(CyclePeriod period, String code) {
        assertThatThrownBy(() -> check(period)).hasMessageContaining(code);
    }

    private static void check(CyclePeriod period) {
        LaunchRules.check(
                new LaunchCommand(UUID.randomUUID(), period, ListSource.OWN, Set.of(Stage.PLAN), List.of()), TODAY);
    }

    private static CyclePeriod year(int year, String from, String to, int resultsYear) {
        return new CyclePeriod(year, LocalDate.parse(from), LocalDate.parse(to), resultsYear);
    }
}
