package org.opora.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.account.SignedIn;
import org.opora.calendar.MovableClock;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.inbox.Inbox;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

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
    CorrectEvent correctEvent;

    @Autowired
    Inbox inbox;

    @Autowired
    PreviewRollOver preview;

    @Autowired
    RebasePlan rebasePlan;

    @Autowired
    JdbcClient jdbc;

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
    void whatIsConfirmedAfterwardsCountsByTheDayOnWhichItWasDone() {
        now(LocalDate.of(YEAR, 12, 1));
        place = work.place(3).opens("karabash", YEAR).runs();
        List<Past> past = jdbc.sql(
                        "select id, due_on from roadmap_measure where roadmap_id = ? and state = 'TO_CONFIRM' order by due_on")
                .param(place.roadmap)
                .query(Past.class)
                .list();
        assertThat(past).hasSizeGreaterThan(1);
        place.coordinator.run(() -> {
            handleMeasure.confirmPast(past.get(0).id(), past.get(0).dueOn(), "Справка в деле");
            handleMeasure.confirmPast(past.get(1).id(), past.get(1).dueOn().plusDays(1), "Справка в деле");
        });
        ExecutionReport.Section whole = report(null, LocalDate.of(YEAR, 11, 30)).total();
        assertThat(whole.inTime()).isEqualTo(1);
        assertThat(whole.late()).isEqualTo(1);
        assertThat(whole.unconfirmed()).isEqualTo(past.size() - 2);
    }

    record Past(UUID id, LocalDate dueOn) {}

    @Test
    void thePlanInAnotherYearIsShownRowByRowBeforeItIsOpened() throws Exception {
        now(LocalDate.of(YEAR + 1, 12, 1));
        jdbc.sql("update roadmap set title = ? where id = ?")
                .params("Дорожная карта на " + YEAR + " год", place.roadmap)
                .update();
        jdbc.sql("update roadmap_row set activity = ? where id = ?")
                .params("Мониторинг в " + YEAR + " году", place.row("1.2"))
                .update();
        RolledPlan shown = preview(RowsCarried.ALL);
        assertThat(shown.title()).isEqualTo("Дорожная карта на " + (YEAR + 1) + " год");
        assertThat(shown.lines())
                .filteredOn(RolledPlan.Line::namesYear)
                .extracting(RolledPlan.Line::number)
                .contains("1.2");
        List<LocalDate> dues = shown.lines().stream()
                .flatMap(line -> line.days().stream())
                .map(RolledPlan.Day::due)
                .toList();
        assertThat(shown.toConfirm()).isPositive();
        assertThat(shown.lines())
                .flatExtracting(RolledPlan.Line::days)
                .filteredOn(day -> day.due() != null && day.due().getDayOfWeek().getValue() > 5)
                .isNotEmpty()
                .allMatch(RolledPlan.Day::dayOff);
        assertThat(page(place.coordinator, "/next?year=" + (YEAR + 1)))
                .contains(
                        "Сроки были",
                        "в тексте назван год",
                        shown.title(),
                        "31.08." + (YEAR + 1),
                        "подтвердить исполнение",
                        "выходной");

        UUID next = place.coordinator.call(() -> rebasePlan.rollOver(place.roadmap, YEAR + 1, RowsCarried.ALL));
        assertThat(jdbc.sql("select m.due_on from roadmap_measure m join roadmap_row w on w.id = m.row_id"
                                + " where m.roadmap_id = ? order by w.position, m.number")
                        .param(next)
                        .query((row, n) -> row.getObject(1, LocalDate.class))
                        .list())
                .isEqualTo(dues);
        assertThat(page(place.head, "")).contains("/roadmaps/" + next, "продолжен планом");
        String row = web.perform(
                        get("/roadmaps/rows/" + place.row("1.1")).with(authentication(place.head.authentication())))
                .andReturn()
                .getResponse()
                .getContentAsString();
        UUID earlier = place.roadmap;
        place.roadmap = next;
        assertThat(row)
                .contains("Продолжение в следующем плане", place.row("1.1").toString());
        assertThat(page(place.head, "")).contains("/roadmaps/" + earlier, "продолжение прежнего плана");
        place.settle();
        place.work();
        assertThat(place.count("select count(*) from roadmap_measure where roadmap_id = ? and state = 'TO_CONFIRM'"))
                .isEqualTo(shown.toConfirm());
    }

    @Test
    void onlyWhatIsUnfinishedAndNotDroppedGoesOnWhenOnlyThatIsAskedFor() {
        UUID first = place.measure("1.1");
        place.coordinator.run(() -> handleMeasure.openEarly(first, "Готово раньше"));
        place.settle();
        place.work();
        int all = preview(RowsCarried.ALL).rows();
        RolledPlan rest = preview(RowsCarried.UNFINISHED);
        assertThat(rest.rows()).isEqualTo(all - 1);
        assertThat(rest.lines()).extracting(RolledPlan.Line::number).doesNotContain("1.1");
        assertThat(rest.unfinished()).isEqualTo(rest.rows());
        place.head.run(() -> assertThatThrownBy(() -> preview.of(place.roadmap, YEAR + 1, RowsCarried.ALL, 0))
                .isInstanceOf(NotFoundException.class));
    }

    private RolledPlan preview(RowsCarried carried) {
        return place.coordinator.call(() -> preview.of(place.roadmap, YEAR + 1, carried, 0));
    }

    @Test
    void theFileOfThePlanHoldsExactlyTheRowsThatAreFiltered() throws Exception {
        assertThat(numbers("/plan.xlsx")).contains("1.1", "1.2", "2");
        assertThat(numbers("/plan.xlsx?section=&text=&show="))
                .as("an untouched form filters nothing")
                .isEqualTo(numbers("/plan.xlsx"));
        assertThat(numbers("/plan.xlsx?show=OPEN")).doesNotContain("1.8");
        String words = jdbc.sql("select activity from roadmap_row where id = ?")
                .param(place.row("1.2"))
                .query(String.class)
                .single();
        assertThat(numbers("/plan.xlsx?text=" + words)).contains("1.2").doesNotContain("1.1", "2");
        try (XWPFDocument file = new XWPFDocument(new ByteArrayInputStream(
                answer(place.head, "/plan.docx?text=" + words).getContentAsByteArray()))) {
            assertThat(file.getTables().get(0).getRows()).hasSizeLessThanOrEqualTo(3);
        }
    }

    private List<String> numbers(String path) throws Exception {
        List<String> numbers = new ArrayList<>();
        try (XSSFWorkbook file = new XSSFWorkbook(
                new ByteArrayInputStream(answer(place.head, path).getContentAsByteArray()))) {
            file.getSheetAt(0).forEach(row -> numbers.add(row.getCell(0).getStringCellValue()));
        }
        return numbers;
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
        try (XSSFWorkbook file = new XSSFWorkbook(
                new ByteArrayInputStream(answer(place.head, "/events.xlsx").getContentAsByteArray()))) {
            Row line = file.getSheetAt(0).getRow(2);
            assertThat(line.getCell(0).getLocalDateTimeCellValue().toLocalDate())
                    .as("a day that a spreadsheet sorts")
                    .isEqualTo(LocalDate.of(YEAR, 7, 1));
            assertThat(line.getCell(2).getNumericCellValue()).isEqualTo(10);
        }
    }

    @Test
    void anEventIsWrittenOnceInTheLogAndPutRightOrTakenOutThereWhileItsRowIsWorkedOn() throws Exception {
        UUID measure = place.measure("1.7");
        place.coordinator.run(() -> handleMeasure.openEarly(measure, "Готово раньше"));
        place.settle();
        String tasks = Jsoup.parse(seen("/roadmaps/rows/" + place.row("1.7")))
                .select("a[href^=/inbox?][href*=q=]")
                .attr("href");
        assertThat(seen(tasks)).contains("Проводить мероприятия помощи").doesNotContain("Выяснить потребность");
        write(place.methodist, measure, "Круглый стол", 12);
        assertThatThrownBy(() -> place.methodist.run(() -> handleMeasure.logEvent(
                        measure, new EvidenceGiven.HeldEvent(LocalDate.of(YEAR, 7, 2), "круглый стол", 3))))
                .isInstanceOfSatisfying(
                        OporaException.class, e -> assertThat(e.code()).isEqualTo("roadmap.eventKnown"));
        assertThat(form("1.7"))
                .extractingByKey("eventsText")
                .asString()
                .matches("- 02\\.07\\." + YEAR + " Круглый стол, .*: 12");
        write(place.coordinator, measure, "Лишняя запись", 1);

        PlanEvents.Line wrong = line("Круглый стол");
        assertThatThrownBy(() -> place.coordinator.run(() -> correctEvent.correct(
                        wrong.id(), new EvidenceGiven.HeldEvent(wrong.heldOn(), "лишняя запись", 12))))
                .isInstanceOfSatisfying(
                        OporaException.class, e -> assertThat(e.code()).isEqualTo("roadmap.eventKnown"));
        post(
                place.coordinator,
                "/roadmaps/events/" + wrong.id(),
                "topic",
                "Круглый стол учителей",
                "participants",
                "21");
        assertThat(line("Круглый стол учителей").participants()).isEqualTo(21);
        post(place.coordinator, "/roadmaps/events/" + line("Лишняя").id() + "/removal", "reason", "Внесено дважды");
        assertThat(place.count("select count(*) from roadmap_event e join roadmap_measure m on m.id = e.measure_id"
                        + " where m.roadmap_id = ?"))
                .isEqualTo(1);
        assertThatThrownBy(() -> place.directors.get(0).run(() -> correctEvent.remove(wrong.id(), "Не нужна")))
                .isInstanceOf(NotFoundException.class);

        place.work();
        assertThatThrownBy(() -> place.coordinator.run(() -> correctEvent.remove(wrong.id(), "Поздно")))
                .isInstanceOfSatisfying(
                        OporaException.class, e -> assertThat(e.code()).isEqualTo("roadmap.eventSettled"));
    }

    private String seen(String address) throws Exception {
        return web.perform(MockMvcRequestBuilders.get(URI.create(address))
                        .with(authentication(place.coordinator.authentication())))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private void write(SignedIn who, UUID measure, String topic, int participants) throws Exception {
        assertThat(page(who, "/events")).contains(measure.toString());
        post(
                who,
                "/roadmaps/events",
                "measure",
                measure.toString(),
                "topic",
                topic,
                "participants",
                String.valueOf(participants));
    }

    private void post(SignedIn who, String address, String... fields) throws Exception {
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(address)
                .with(authentication(who.authentication()))
                .with(csrf())
                .param("heldOn", YEAR + "-07-02");
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        web.perform(request).andExpect(redirectedUrl("/roadmaps/" + place.roadmap + "/events"));
    }

    private PlanEvents.Line line(String topic) {
        return place.coordinator
                .call(() -> events.all(place.roadmap, new PlanEvents.Filter(topic, null, null, null)))
                .get(0);
    }

    /** The form by which the row is reported, as it is opened. */
    private Map<String, Object> form(String number) {
        return place.tasks().stream()
                .filter(task -> task.taskKey().equals("userTask_reportMeasure"))
                .map(task ->
                        place.coordinator.call(() -> inbox.form(task.id(), null).data()))
                .filter(data -> String.valueOf(data.get("row"))
                        .contains(place.row(number).toString()))
                .findFirst()
                .orElseThrow();
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
