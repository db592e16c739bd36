package org.opora.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opora.OporaTest;
import org.opora.TestMunicipalities;
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@OporaTest
class WorkingCalendarTests {

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestMunicipalities municipalities;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    @AfterEach
    void clockBack() {
        clock.reset();
        jdbc.sql("delete from calendar_day where day > date '2031-01-01'").update();
    }

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
    void whatWasEditedOnAnotherNodeCountsWithinHalfAMinute() {
        LocalDate saturday = LocalDate.of(2031, 5, 3);
        clock.moveTo(Instant.parse("2031-04-01T06:00:00Z"));
        assertThat(calendar.isWorking(saturday)).isFalse();
        jdbc.sql("insert into calendar_day (day, working, reason) values (?, true, 'Перенос с 2 мая 2031')")
                .param(saturday)
                .update();

        clock.moveTo(Instant.parse("2031-04-01T06:00:31Z"));

        assertThat(calendar.isWorking(saturday)).isTrue();
    }

    @Test
    void tellsAYearWhoseDecreeHasNotBeenEntered() {
        assertThat(calendar.knowsTransfersOf(2026)).isTrue();
        assertThat(calendar.knowsTransfersOf(2033)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"/settings/deadlines", "/settings/calendar"})
    void pagesWarnOfAYearWhoseDecreeHasNotBeenEntered(String page) throws Exception {
        SignedIn coordinator =
                accounts.inMunicipality(municipalities.withSchools(1).id(), Role.COORDINATOR);
        String warning = "не внесены перенесённые дни";
        mvc.perform(get(page).param("year", "2033").with(authentication(coordinator.authentication())))
                .andExpect(content().string(containsString("На 2033 год " + warning)));
        mvc.perform(get(page).param("year", "2026").with(authentication(coordinator.authentication())))
                .andExpect(content().string(not(containsString(warning))));
    }

    @Test
    void countsWorkingDaysOverAHoliday() {
        assertThat(calendar.plusWorkingDays(LocalDate.of(2026, 4, 30), 3)).isEqualTo(LocalDate.of(2026, 5, 6));
    }
}
