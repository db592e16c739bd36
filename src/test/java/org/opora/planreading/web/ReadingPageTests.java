package org.opora.planreading.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What the page of a recognised plan shows of its cells and of its source. */
@OporaTest
class ReadingPageTests {

    private static final String PLAN =
            """
            План поддержки школ на 2027 год

            Мероприятия	Сроки	Ожидаемые показатели	Исполнители
            Трек 1. Школы с низкими результатами
            Мониторинг программ	май 2027	Справка, приказ	УО
            Курсы учителей	июнь 2027	85,5 % педагогов прошли курсы	УО
            Трек 2. Школы в зоне риска
            Мониторинг программ	май 2027	Справка, приказ	УО
            """;

    @Autowired
    private ReadingDesk desk;

    @Autowired
    private MockMvc mvc;

    @Test
    void showsTargetsAsTheyAreAndAsksAboutTheSameActivityInAnotherTrack() throws Exception {
        String page = page();
        assertThat(page)
                .contains(">85,5 (педагоги)<")
                .contains(">аналитическая справка<", ">приказ<")
                .contains("стоит и в другом разделе (строка источника 5)");
    }

    @Test
    void linesOfTheSourceThatReadAlikeKeepTheirOwnNumbers() throws Exception {
        String page = page();
        assertThat(page).containsOnlyOnce("id=\"source-5\"").containsOnlyOnce("id=\"source-8\"");
        assertThat(page.indexOf("id=\"source-5\"")).isLessThan(page.indexOf("id=\"source-7\""));
    }

    private String page() throws Exception {
        ReadingDesk.Place place = desk.place(mvc);
        return place.page(place.upload(PLAN));
    }
}
