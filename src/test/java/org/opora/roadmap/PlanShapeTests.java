package org.opora.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opora.OporaTest;
import org.opora.account.SignedIn;
import org.opora.bpmn.Stage;
import org.opora.calendar.MovableClock;
import org.opora.cycle.CyclePeriod;
import org.opora.cycle.LaunchCommand;
import org.opora.cycle.LaunchCycle;
import org.opora.cycle.ListSource;
import org.opora.planreading.SchoolGroup;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A plan in the shape of its order, its year by months, and what the page of a row leads to. */
@OporaTest
class PlanShapeTests {

    private static final int YEAR = 2092;

    @Autowired
    PlanWork work;

    @Autowired
    OpenRoadmap openRoadmap;

    @Autowired
    HandleMeasure handleMeasure;

    @Autowired
    LaunchCycle launchCycle;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc web;

    @BeforeEach
    void spring() {
        now(3, 3);
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "ocher, Мероприятие|Ответственные|Сроки|Результат",
        "rybinsk, №|Мероприятие|Сроки|Результат|Ответственные|Мероприятия школ|Сроки школ",
        "neftekumsk, №|Мероприятие|Сроки|Результат|Ответственные",
        "olenegorsk, №|Мероприятие|Сроки|Ответственные",
        "karabash, №|Мероприятие|Ответственные|Сроки|Результат"
    })
    void theFileHasTheColumnsOfTheOrder(String plan, String headings) throws Exception {
        now(7, 20);
        PlanWork.Place place = work.place(3).opens(plan, YEAR);
        List<String> columns = List.of(headings.split("\\|"));
        List<List<String>> sheet = sheet(place);
        assertThat(sheet.get(1)).isEqualTo(columns);
        assertThat(document(place).get(0)).isEqualTo(columns);
        List<String> activities = jdbc.sql("select activity from roadmap_row where roadmap_id = ? order by position")
                .param(place.roadmap)
                .query(String.class)
                .list();
        int activity = columns.indexOf("Мероприятие");
        assertThat(cells(sheet.subList(2, sheet.size()), columns.size(), activity))
                .isEqualTo(activities);
        List<List<String>> document = document(place);
        assertThat(cells(document.subList(1, document.size()), columns.size(), activity))
                .isEqualTo(activities);
    }

    @Test
    void aPlanOfTwoColumnsGivesTwoColumns() throws Exception {
        PlanWork.Place place = work.place(1);
        LocalDate today = work.today();
        place.roadmap = place.coordinator.call(() -> openRoadmap.open(new NewRoadmap(
                place.made.id(),
                "План в два столбца",
                null,
                today,
                today.plusMonths(6),
                "9",
                today,
                "начальник",
                List.of(twoCells("Собрать сведения о школах", "май"), twoCells("Подвести итоги", "август")),
                null)));
        assertThat(sheet(place).subList(1, 4))
                .containsExactly(
                        List.of("Мероприятие", "Сроки"),
                        List.of("Собрать сведения о школах", "май"),
                        List.of("Подвести итоги", "август"));
        assertThat(document(place))
                .containsExactly(
                        List.of("Мероприятие", "Сроки"),
                        List.of("Собрать сведения о школах", "май"),
                        List.of("Подвести итоги", "август"));
    }

    private static PlanRow twoCells(String activity, String dates) {
        return new PlanRow(
                "",
                "",
                "",
                activity,
                List.of(),
                ExecutorRole.COORDINATOR,
                dates,
                List.of(),
                Set.of(SchoolGroup.NONE),
                "",
                List.of(),
                "",
                "",
                false,
                null,
                Map.of());
    }

    @Test
    void aSectionStandsOverAllColumns() throws Exception {
        now(7, 20);
        PlanWork.Place place = work.place(3).opens("karabash", YEAR);
        try (XSSFWorkbook file = new XSSFWorkbook(new ByteArrayInputStream(file(place, "/plan.xlsx")))) {
            XSSFSheet sheet = file.getSheetAt(0);
            assertThat(sheet.getMergedRegions()).isNotEmpty().allMatch(region -> region.getLastColumn() == 4);
        }
        try (XWPFDocument file = new XWPFDocument(new ByteArrayInputStream(file(place, "/plan.docx")))) {
            XWPFTable table = file.getTables().get(0);
            assertThat(table.getRow(1).getTableCells()).hasSize(1);
            assertThat(table.getRow(1)
                            .getCell(0)
                            .getCTTc()
                            .getTcPr()
                            .getGridSpan()
                            .getVal()
                            .intValue())
                    .isEqualTo(5);
        }
    }

    @Test
    void theYearShowsEachMeasureInItsMonthsAndHowItStands() throws Exception {
        now(7, 10);
        PlanWork.Place place = work.place(3).opens("karabash", YEAR).runs();
        assertThat(bar(place, "1.2", 9))
                .as("September")
                .contains("gantt-planned")
                .contains("30");
        assertThat(bar(place, "1.2", 10)).as("October").isEmpty();
        place.coordinator.run(() -> handleMeasure.openEarly(place.measure("1.2"), "Готово раньше"));
        place.settle();
        assertThat(bar(place, "1.2", 9)).contains("gantt-open");
        now(10, 5);
        assertThat(bar(place, "1.2", 9)).contains("gantt-late");
        now(9, 1);
        place.work();
        assertThat(bar(place, "1.2", 9)).contains("gantt-done");

        now(11, 1);
        PlanWork.Place late = work.place(3).opens("karabash", YEAR).runs();
        assertThat(bar(late, "1.2", 9)).contains("gantt-confirm");
        assertThat(Jsoup.parse(page(late.head, "/roadmaps/" + late.roadmap + "/year?year=" + (YEAR + 1)))
                        .select("tbody tr:has(td)"))
                .as("rows that go on in the next year only")
                .isNotEmpty()
                .noneMatch(line -> line.text().contains("1.2. "));
    }

    @Test
    void theYearEndsWithTheRowsThatHaveNoDayYet() throws Exception {
        now(3, 1);
        PlanWork.Place place = work.place(3).opens("neftekumsk", YEAR).runs();
        assertThat(lastLines(place))
                .as("on demand; for the others the coordinator has named a day")
                .singleElement()
                .asString()
                .endsWith("По мере обращения");
        UUID asked = jdbc.sql("select id from roadmap_row where roadmap_id = ? and schedule_kind = 'ON_DEMAND'")
                .param(place.roadmap)
                .query(UUID.class)
                .single();
        place.coordinator.run(
                () -> handleMeasure.openOnDemand(asked, LocalDate.of(YEAR, 4, 1), "Просьба учителя географии"));
        assertThat(lastLines(place)).noneMatch(line -> line.endsWith("По мере обращения"));
        assertThat(Jsoup.parse(page(place.head, "/roadmaps/rows/" + asked))
                        .select(".measure-source")
                        .text())
                .endsWith("Просьба учителя географии");
    }

    private List<String> lastLines(PlanWork.Place place) throws Exception {
        return Jsoup.parse(page(place.head, "/roadmaps/" + place.roadmap + "/year?year=" + YEAR))
                .select("tbody:last-of-type tr:has(td)")
                .eachText();
    }

    private String bar(PlanWork.Place place, String number, int month) throws Exception {
        Document year = Jsoup.parse(page(place.head, "/roadmaps/" + place.roadmap + "/year?year=" + YEAR));
        assertThat(year.select("thead th")).hasSize(13);
        Element line =
                year.select("tbody tr:has(a[href$=" + place.row(number) + "])").first();
        assertThat(line).isNotNull();
        return line.select("td").get(month).html();
    }

    @Test
    void theRowShowsTheSchoolsDatesAndFlagsADayOff() throws Exception {
        PlanWork.Place place = work.place(3).opens("rybinsk", YEAR).runs();
        LocalDate sunday = LocalDate.of(YEAR, 5, 11);
        jdbc.sql("update roadmap_measure set school_start_on = ?, school_due_on = ? where id = ?")
                .params(LocalDate.of(YEAR, 5, 5), sunday, place.measure("15"))
                .update();
        String card = Jsoup.parse(page(place.head, "/roadmaps/rows/" + place.row("15")))
                .select(".card-header h2")
                .first()
                .text();
        assertThat(card).containsPattern("Школы: 05.05." + YEAR + " — 11.05." + YEAR + " \\(выходной");
    }

    @Test
    void theRowLeadsToTheTasksOfItsStageBeforeItOpensAndAfter() throws Exception {
        now(5, 3);
        PlanWork.Place place = work.place(3).opens("ocher", YEAR).runs();
        place.coordinator.run(() -> launchCycle.launch(new LaunchCommand(
                place.made.id(),
                new CyclePeriod(YEAR, LocalDate.of(YEAR, 5, 3), LocalDate.of(YEAR, 12, 31), YEAR - 2),
                ListSource.OWN,
                EnumSet.of(Stage.CRITERIA),
                List.of())));
        place.settle();
        UUID row = jdbc.sql("select id from roadmap_row where roadmap_id = ? and position = 1")
                .param(place.roadmap)
                .query(UUID.class)
                .single();
        assertThat(tasksBehind(place, row)).hasSize(1);
        place.fire("timer_waitForOpening");
        assertThat(tasksBehind(place, row))
                .as("beside the stage and at the measure")
                .hasSize(2);
    }

    private List<String> tasksBehind(PlanWork.Place place, UUID row) throws Exception {
        List<String> links = Jsoup.parse(page(place.coordinator, "/roadmaps/rows/" + row))
                .select("a[href^=/inbox?]")
                .eachAttr("href");
        for (String link : links) {
            assertThat(page(place.coordinator, link)).contains("Определить критерии и пороги");
        }
        return links;
    }

    @Test
    void theNumberOfARowIsWrittenInTheReadersLanguage() throws Exception {
        PlanWork.Place place = work.place(3).opens("rybinsk", YEAR).runs();
        String row = web.perform(get("/roadmaps/rows/" + place.row("15"))
                        .cookie(new Cookie("opora-language", "en"))
                        .with(authentication(place.head.authentication())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(Jsoup.parse(row).select("h1").text()).startsWith("No. 15. ");
    }

    private List<List<String>> sheet(PlanWork.Place place) throws Exception {
        return PlanTables.sheet(file(place, "/plan.xlsx"));
    }

    private List<List<String>> document(PlanWork.Place place) throws Exception {
        return PlanTables.document(file(place, "/plan.docx"));
    }

    private static List<String> cells(List<List<String>> lines, int columns, int at) {
        return lines.stream()
                .filter(line -> line.size() == columns)
                .map(line -> line.get(at))
                .toList();
    }

    private byte[] file(PlanWork.Place place, String path) throws Exception {
        return web.perform(get("/roadmaps/" + place.roadmap + path).with(authentication(place.head.authentication())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private String page(SignedIn person, String path) throws Exception {
        return web.perform(get(java.net.URI.create(path)).with(authentication(person.authentication())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private void now(int month, int day) {
        clock.moveTo(LocalDate.of(YEAR, month, day).atTime(9, 0).toInstant(ZoneOffset.UTC));
    }
}
