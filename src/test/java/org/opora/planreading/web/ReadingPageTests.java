package org.opora.planreading.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.TestMunicipalities;
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.opora.planreading.KeepRecognition;
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
    private TestAccounts accounts;

    @Autowired
    private TestMunicipalities municipalities;

    @Autowired
    private KeepRecognition recognitions;

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
        UUID municipality = municipalities.withSchools(1).id();
        SignedIn coordinator = accounts.inMunicipality(municipality, Role.COORDINATOR);
        UUID id = coordinator.call(
                () -> recognitions.upload(municipality, "plan.txt", PLAN.getBytes(StandardCharsets.UTF_8), null, null));
        return mvc.perform(get("/recognitions/{id}", id).with(authentication(coordinator.authentication())))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
