package org.opora.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.calendar.MovableClock;
import org.opora.planreading.KeepRecognition;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A plan read from a file keeps the columns of its order: their meaning, their words and their order. */
@OporaTest
class RecognisedColumnsTests {

    private static final int YEAR = 2027;

    private static final String OWN_ORDER =
            """
            План поддержки школ на 2027 год

            Исполнитель	Содержание работы	№ п/п	Когда	Ожидаемый итог
            Управление образования	Собрать сведения о школах	1	до 01.09.2027	Справка
            Методический центр	Провести семинар	2	октябрь 2027	Программа семинара
            """;

    private static final String HALVES_IN_ONE_COLUMN_OF_DATES =
            """
            План поддержки школ на 2027 год

            Сроки	Мероприятия муниципалитета	Мероприятия школ	Ответственные
            до 01.09.2027	Собрать сведения о школах	Представить сведения	Управление образования
            октябрь 2027		Провести самоанализ	Директора школ
            """;

    private static final String WITH_COLUMNS_OF_UNKNOWN_MEANING =
            """
            План поддержки школ на 2027 год

            № п/п	Мероприятие	Сроки	Примечание	Ответственный	Отметка
            1	Собрать сведения о школах	до 01.09.2027		Управление образования	
            2	Провести семинар	октябрь 2027	при наличии средств	Методический центр	
            """;

    @Autowired
    PlanWork work;

    @Autowired
    KeepRecognition recognitions;

    @Autowired
    RecognisedPlans plans;

    @Autowired
    RebasePlan rebasePlan;

    @Autowired
    MovableClock clock;

    @Autowired
    MockMvc web;

    private PlanWork.Place place;

    @BeforeEach
    void may() {
        clock.moveTo(LocalDate.of(YEAR, 5, 4).atTime(9, 0).toInstant(ZoneOffset.UTC));
        place = work.place(4);
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void thePageAndBothFilesHaveTheColumnsOfTheOrder() throws Exception {
        opens(OWN_ORDER);
        List<String> columns = List.of("Исполнитель", "Содержание работы", "№ п/п", "Когда", "Ожидаемый итог");
        List<List<String>> sheet = PlanTables.sheet(file("/plan.xlsx"));
        assertThat(sheet.get(1)).isEqualTo(columns);
        assertThat(sheet.get(2))
                .containsExactly(
                        "Управление образования", "Собрать сведения о школах", "1", "до 01.09.2027", "Справка");
        assertThat(PlanTables.document(file("/plan.docx"))).isEqualTo(sheet.subList(1, sheet.size()));
        Document page = page();
        List<String> shown = new ArrayList<>(columns);
        shown.add("Исполнение");
        assertThat(page.select(".roadmap-table thead th").eachText()).isEqualTo(shown);
        assertThat(page.select(".roadmap-table tbody tr").first().select("td").eachText())
                .startsWith("Управление образования", "Собрать сведения о школах", "1", "до 01.09.2027", "Справка")
                .hasSize(6);
        assertThat(page.select(".roadmap-table tbody a")).hasSize(2);
    }

    @Test
    void theNextPlanHasThemToo() throws Exception {
        opens(OWN_ORDER);
        place.runs();
        place.roadmap = place.coordinator.call(() -> rebasePlan.rollOver(place.roadmap, YEAR + 1, RowsCarried.ALL));
        assertThat(PlanTables.sheet(file("/plan.xlsx")).get(1))
                .startsWith("Исполнитель", "Содержание работы", "№ п/п", "Когда");
    }

    @Test
    void datesThatBothHalvesShareStandInTheirColumn() throws Exception {
        opens(HALVES_IN_ONE_COLUMN_OF_DATES);
        List<List<String>> sheet = PlanTables.sheet(file("/plan.xlsx"));
        assertThat(sheet.get(1))
                .containsExactly("Сроки", "Мероприятия муниципалитета", "Мероприятия школ", "Ответственные");
        assertThat(sheet.get(3)).startsWith("октябрь 2027", "", "Провести самоанализ");
        assertThat(page().select(".roadmap-table tbody tr").get(1).select("td").eachText())
                .startsWith("октябрь 2027", "Провести самоанализ", "Провести самоанализ");
    }

    @Test
    void whatNobodyUnderstandsStandsUnderItsOwnHeading() throws Exception {
        opens(WITH_COLUMNS_OF_UNKNOWN_MEANING);
        List<String> columns = List.of("№ п/п", "Мероприятие", "Сроки", "Примечание", "Ответственный", "Отметка");
        List<List<String>> sheet = PlanTables.sheet(file("/plan.xlsx"));
        assertThat(sheet.get(1)).isEqualTo(columns);
        assertThat(sheet.get(3))
                .startsWith("2", "Провести семинар", "октябрь 2027", "при наличии средств", "Методический центр");
        assertThat(PlanTables.document(file("/plan.docx")).get(0)).isEqualTo(columns);
        Document page = page();
        assertThat(page.select(".roadmap-table thead th").eachText())
                .as("a column that is still to be filled in is left to the files")
                .contains("Примечание")
                .doesNotContain("Отметка");
        assertThat(page.select(".roadmap-table tbody tr").get(1).select("td").eachText())
                .contains("при наличии средств");
        String row = page.select(".roadmap-table tbody a").get(1).attr("href");
        Document ofRow = Jsoup.parse(new String(content(row), StandardCharsets.UTF_8));
        assertThat(ofRow.select("dt:contains(Примечание) + dd").eachText()).containsExactly("при наличии средств");
        place.runs();
        place.roadmap = place.coordinator.call(() -> rebasePlan.rollOver(place.roadmap, YEAR + 1, RowsCarried.ALL));
        assertThat(PlanTables.sheet(file("/plan.xlsx")).get(3)).contains("при наличии средств");
    }

    private void opens(String plan) {
        UUID recognition = place.coordinator.call(() ->
                recognitions.upload(place.made.id(), "plan.txt", plan.getBytes(StandardCharsets.UTF_8), null, null));
        plans.settle(place.coordinator, recognition);
        place.opensRecognised(recognition, YEAR);
    }

    private byte[] file(String path) throws Exception {
        return content("/roadmaps/" + place.roadmap + path);
    }

    private byte[] content(String address) throws Exception {
        return web.perform(get(address).with(authentication(place.head.authentication())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private Document page() throws Exception {
        return Jsoup.parse(new String(file(""), StandardCharsets.UTF_8));
    }
}
