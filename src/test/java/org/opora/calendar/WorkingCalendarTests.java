package org.opora.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opora.OporaTest;
import org.springframework.beans.factory.annotation.Autowired;

@OporaTest
class WorkingCalendarTests {

    @Autowired
    private WorkingCalendar calendar;

    @ParameterizedTest
    @CsvSource({
        "2026-01-05, false", // New Year holidays
        "2026-01-09, false", // transferred by decree
        "2026-02-23, false",
        "2026-05-01, false",
        "2026-06-12, false",
        "2026-11-04, false",
        "2026-11-21, false", // Saturday
        "2026-11-23, true"
    })
    void knowsWeekendsHolidaysAndTransferredDays(LocalDate day, boolean working) {
        assertThat(calendar.isWorking(day)).isEqualTo(working);
    }

    @Test
    void countsWorkingDaysOverAHoliday() {
        assertThat(calendar.plusWorkingDays(LocalDate.of(2026, 4, 30), 3)).isEqualTo(LocalDate.of(2026, 5, 6));
    }
}
