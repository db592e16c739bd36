package org.opora.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineKindTests {

    @ParameterizedTest
    @CsvSource({
        "INITIAL_MONITORING, 2027-05-10",
        "RISK_ZONE_INTERVIEW, 2027-05-15",
        "INTERVIEW, 2027-05-16",
        "AGREEMENT, 2027-05-19",
        "PROGRAMME, 2027-05-31",
        "MUNICIPAL_EXPERTISE, 2027-06-10",
        "REGIONAL_EXPERTISE, 2027-06-23",
        "PREVENTION_PLACEMENT, 2027-08-25",
        "APPROVAL, 2027-08-31",
        "PREVENTION_CONTROL, 2027-09-30",
        "REPEAT_MONITORING, 2027-11-15",
        "CORRECTION, 2027-11-30",
        "SCHOOL_REPORT, 2027-12-13",
        "SCHOOL_REPORT_CHECK, 2027-12-15",
        "SESSION, 2027-12-20",
        "ANNUAL_INFORMATION, 2028-01-25"
    })
    void defaultsAreTheDaysOfTheRybinskOrder(DeadlineKind kind, LocalDate day) {
        assertThat(dayIn2027(kind)).isEqualTo(day);
    }

    @Test
    void theVariableIsTheNameInCamelCase() {
        assertThat(DeadlineKind.SCHOOL_LIST.variable()).isEqualTo("schoolListDue");
    }

    private static LocalDate dayIn2027(DeadlineKind kind) {
        return kind.defaultDay().atYear(2027 + kind.yearOffset());
    }
}
