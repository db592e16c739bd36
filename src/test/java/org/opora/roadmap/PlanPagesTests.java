package org.opora.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.account.SignedIn;
import org.opora.calendar.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The report of execution, the log of events and the calendar of a plan. */
@OporaTest
class PlanPagesTests {

    private static final int YEAR = 2095;

    @Autowired
    PlanWork work;

    @Autowired
    HandleMeasure handleMeasure;

    @Autowired
    ExecutionReports reports;

    @Autowired
    PlanEvents events;

    @Autowired
    MovableClock clock;

    @Autowired
    MockMvc web;

    private PlanWork.Place place;

    @BeforeEach
    void aRunningPlan() {
        now(LocalDate.of(YEAR, 7, 10));
        place = work.place(3).opens("karabash", YEAR).runs();
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void theReportCountsWhatWasDoneInTimeLateAndNotAtAllInThePeriodOnly() throws Exception {
        UUID first = place.measure("1.1");
        place.coordinator.run(() -> handleMeasure.openEarly(first, "Готово раньше"));
        place.settle();
        place.work();
        place.fire("timer_waitForOpening");
        now(LocalDate.of(YEAR, 12, 1));
        ExecutionReport.Section whole = report(null, LocalDate.of(YEAR, 11, 30)).total();
        assertThat(whole.inTime()).isEqualTo(1);
        assertThat(whole.overdue()).isEqualTo(overdueBefore(LocalDate.of(YEAR, 12, 1)));
        assertThat(whole.total())
                .isEqualTo(whole.inTime() + whole.late() + whole.overdue() + whole.unconfirmed() + whole.ahead());
        ExecutionReport september = report(LocalDate.of(YEAR, 9, 1), LocalDate.of(YEAR, 9, 30));
        assertThat(september.lines())
                .allMatch(line -> line.dueOn() == null || line.dueOn().getMonthValue() == 9)
                .isNotEmpty();
        String page = page(place.head, "/report?from=" + YEAR + "-07-01&to=" + YEAR + "-11-30");
        assertThat(page).contains("исполнено в срок").contains("просрочено");
        try (XSSFWorkbook file = new XSSFWorkbook(
                new ByteArrayInputStream(answer(place.head, "/report.xlsx").getContentAsByteArray()))) {
            assertThat(file.getSheetAt(0).getRow(1).getCell(1).getStringCellValue())
                    .isEqualTo("Мероприятие");
        }
        try (XWPFDocument file = new XWPFDocument(
                new ByteArrayInputStream(answer(place.head, "/report.docx").getContentAsByteArray()))) {
            assertThat(file.getTables()).hasSize(1);
            assertThat(file.getTables().get(0).getRow(0).getCell(1).getText()).isEqualTo("Мероприятие");
        }
    }

    @Test
    void theLogFindsAnEventByItsWordsAndDayAndCountsPeople() throws Exception {
        UUID measure = place.measure("1.7");
        place.coordinator.run(() -> handleMeasure.openEarly(measure, "Готово раньше"));
        place.settle();
        for (int i = 1; i <= 27; i++) {
            int number = i;
            place.methodist.run(() -> handleMeasure.logEvent(
                    measure, new EvidenceGiven.HeldEvent(LocalDate.of(YEAR, 7, 1), "Семинар 100% № " + number, 10)));
        }
        place.directors.get(0).run(() -> {
            PlanEvents.Filter all = new PlanEvents.Filter(null, null, null, null);
            assertThat(events.page(place.roadmap, all, 0)).hasSize(PlanEvents.PAGE + 1);
            assertThat(events.page(place.roadmap, all, 1)).hasSize(2);
            assertThat(events.sum(place.roadmap, all)).isEqualTo(new PlanEvents.Sum(27, 270));
            assertThat(events.all(place.roadmap, new PlanEvents.Filter("0% № 27", null, null, null)))
                    .hasSize(1);
            assertThat(events.all(place.roadmap, new PlanEvents.Filter(null, null, LocalDate.of(YEAR, 7, 2), null)))
                    .isEmpty();
        });
        assertThat(page(place.directors.get(0), "/events?text=27")).contains("Семинар 100% № 27");
        assertThat(answer(place.head, "/events.xlsx").getContentAsByteArray()).isNotEmpty();
    }

    @Test
    void theCalendarShowsADeadlineOnItsDay() throws Exception {
        String page = page(place.methodist, "/calendar?month=" + YEAR + "-09");
        assertThat(page)
                .contains("Календарь плана: сентябрь " + YEAR)
                .contains(place.row("1.2").toString());
        assertThat(page(place.methodist, "/calendar?month=" + YEAR + "-02&section=нет"))
                .doesNotContain(place.row("1.2").toString());
    }

    private long overdueBefore(LocalDate day) {
        return report(null, day).lines().stream()
                .filter(line -> line.outcome() == ExecutionReport.Outcome.OVERDUE)
                .count();
    }

    private ExecutionReport report(LocalDate from, LocalDate to) {
        return place.head.call(() -> reports.whole(place.roadmap, from, to, new ExecutionReport.Filter(null, null)));
    }

    private String page(SignedIn person, String path) throws Exception {
        return answer(person, path).getContentAsString();
    }

    private MockHttpServletResponse answer(SignedIn person, String path) throws Exception {
        return web.perform(get("/roadmaps/" + place.roadmap + path).with(authentication(person.authentication())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
    }

    private void now(LocalDate day) {
        clock.moveTo(day.atTime(9, 0).toInstant(ZoneOffset.UTC));
    }
}
