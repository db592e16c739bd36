package org.opora.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchoolReportTests {

    private static final LocalDate TODAY = LocalDate.of(2027, 12, 13);
    private static final UUID DIRECTOR = UUID.randomUUID();
    private static final UUID COORDINATOR = UUID.randomUUID();

    @Test
    void isAcceptedByAnotherPerson() {
        SchoolReport report = submitted();
        report.accept(COORDINATOR, TODAY);
        assertThat(report.state()).isEqualTo(ReportState.ACCEPTED);
    }

    @Test
    void isNeverAcceptedByTheOneWhoSubmittedIt() {
        assertThatThrownBy(() -> submitted().accept(DIRECTOR, TODAY)).hasMessageContaining("report.ownCheck");
    }

    @Test
    void comesBackAfterAReturnAndCountsItsRounds() {
        SchoolReport report = submitted();
        report.returnWith("нет справки", TODAY.plusDays(2), COORDINATOR, TODAY);
        report.submitAgain(text(null, null), DIRECTOR, TODAY);
        assertThat(report.state()).isEqualTo(ReportState.SUBMITTED);
        assertThat(report.rounds()).isEqualTo(2);
    }

    @Test
    void aSchoolThatIsSupportedAgainReportsAgain() {
        SchoolReport report = submitted();
        report.accept(COORDINATOR, TODAY);
        report.reopen();
        report.submitAgain(text(null, null), DIRECTOR, TODAY);
        assertThat(report.state()).isEqualTo(ReportState.SUBMITTED);
    }

    @Test
    void refusesASecondSubmissionThatNobodyAskedFor() {
        assertThatThrownBy(() -> submitted().submitAgain(text(null, null), DIRECTOR, TODAY))
                .hasMessageContaining("report.notReturned");
    }

    @Test
    void refusesAReturnWithoutRemarkOrNewDate() {
        assertThatThrownBy(() -> submitted().returnWith(" ", TODAY.plusDays(2), COORDINATOR, TODAY))
                .hasMessageContaining("report.returnNeedsRemarkAndDate");
        assertThatThrownBy(() -> submitted().returnWith("нет", TODAY, COORDINATOR, TODAY))
                .hasMessageContaining("report.newDueNotAhead");
    }

    @Test
    void refusesAnAddressWithoutItsDate() {
        assertThatThrownBy(() -> report(text("https://school.ru/report", null)))
                .hasMessageContaining("report.addressAndDate");
    }

    @ParameterizedTest
    @CsvSource({
        "10, 20, 20, true",
        "10, 20, 19.9, false",
        "30, 10, 10, true",
        "30, 10, 11, false",
        "30, 10, 5, true",
        ", 20, 25, true",
        "10, , 25, false"
    })
    void knowsWhetherATargetIsReachedFromBelowOrAbove(
            @Nullable BigDecimal base, @Nullable BigDecimal target, BigDecimal fact, boolean reached) {
        assertThat(new ReportedIndicator("Доля", "%", base, target, fact).reached())
                .isEqualTo(reached);
    }

    private static SchoolReport submitted() {
        return report(text(null, null));
    }

    private static SchoolReport report(ReportText text) {
        ReportPlace place = new ReportPlace(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        return new SchoolReport(UUID.randomUUID(), place, text, DIRECTOR, TODAY);
    }

    private static ReportText text(@Nullable String address, @Nullable LocalDate placedOn) {
        return new ReportText(
                List.of(new ReportedIndicator("Доля ниже порога", "%", null, null, BigDecimal.TEN)),
                "Меры помогли",
                "Приказ о доплатах",
                address,
                placedOn);
    }
}
