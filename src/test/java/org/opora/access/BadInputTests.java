package org.opora.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.TestMunicipalities;
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.opora.classification.ClassifySchools;
import org.opora.classification.ListSource;
import org.opora.classification.ListTerms;
import org.opora.engine.SystemContext;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What bad input gets in the register, in monitoring and in classification: a clear message, and nothing changes. */
@OporaTest
class BadInputTests {

    private static final String HEADER =
            "Школа;Процедура;Класс;Предмет;Учебный год;Участников;Ниже минимального порога;Средний балл\n";

    @Autowired
    private MockMvc web;

    @Autowired
    private ClassifySchools classifySchools;

    @Autowired
    private TestMunicipalities municipalities;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private JdbcClient jdbc;

    private final UUID cycle = UUID.randomUUID();
    private TestMunicipalities.Made made;
    private SignedIn coordinator;
    private UUID school;

    @BeforeEach
    void twoSchoolsOfWhichOneHasResults() {
        made = municipalities.withSchools(2);
        school = made.schools().get(0);
        coordinator = accounts.inMunicipality(made.id(), Role.COORDINATOR);
        jdbc.sql(
                        """
                        insert into exam_result (id, municipality_id, school_id, procedure_code, grade, subject_code, school_year, held,
                                                 participants, failed)
                        values (?, ?, ?, 'OGE', 9, 'russian', 2024, true, 20, 10)
                        """)
                .params(UUID.randomUUID(), made.id(), school)
                .update();
        SystemContext.run(
                "test", () -> classifySchools.classify(cycle, made.id(), new ListTerms(2027, 2024, ListSource.OWN)));
    }

    @Test
    void anUnknownSchool() throws Exception {
        String before = everything();
        ask(get("/schools/" + UUID.randomUUID())).andExpect(status().isNotFound());
        ask(edited(UUID.randomUUID()).param("name", "Школа 1").param("pupils", "10"))
                .andExpect(status().isNotFound());
        ask(post("/classification/" + cycle + "/schools/" + UUID.randomUUID())
                        .param("categories", "NORM")
                        .param("reason", "протокол"))
                .andExpect(status().isNotFound());
        loaded("СОШ № 77;ОГЭ;9;Русский язык;2024/2025;20;3;3,5")
                .andExpect(content().string(containsString("Школы «СОШ № 77» нет в реестре муниципалитета")));
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void anUnknownYear() throws Exception {
        String before = everything();
        for (String address : List.of("", "/what-if", "/what-if?thresholdPercent=25")) {
            ask(get("/classification/" + UUID.randomUUID() + address)).andExpect(status().isNotFound());
        }
        ask(post("/classification/" + UUID.randomUUID() + "/again")).andExpect(status().isNotFound());
        loaded("СОШ № 1;ОГЭ;9;Русский язык;2098/2099;20;3;3,5")
                .andExpect(content().string(containsString("«2098/2099» — не учебный год или год ещё не начался")));
        ask(get("/monitoring").param("year", "позапрошлый"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("указан")));
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aClassificationWithoutResultsNamesTheSchoolsThatLackThem() throws Exception {
        String before = everything();
        ask(post("/classification/" + cycle + "/again"))
                .andExpect(flash().attribute("problem", allOf(containsString("2024/2025"), containsString("СОШ № 2"))));
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aNumberOutOfRange() throws Exception {
        String before = everything();
        for (String pupils : List.of("20001", "-1", "99999999999", "сорок", "1,5", "")) {
            ask(edited().param("name", "Школа 1").param("pupils", pupils))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("invalid-feedback")));
        }
        ask(edited().param("name", "Школа имени героя").param("pupils", "сорок"))
                .andExpect(content()
                        .string(allOf(
                                containsString("Напишите целое число"),
                                containsString("value=\"Школа имени героя\""))));
        ask(edited().param("name", "Школа 1").param("pupils", "20001"))
                .andExpect(content().string(containsString("value=\"20001\"")));
        loaded("СОШ № 1;ОГЭ;99;Русский язык;2024/2025;100001;3;101")
                .andExpect(content()
                        .string(allOf(
                                containsString("Число должно быть от 1 до 11"),
                                containsString("Число должно быть от 0 до 100000"),
                                containsString("«101» — не балл от 0 до 100"))));
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void fewerParticipantsThanFailed() throws Exception {
        String before = everything();
        loaded("СОШ № 1;ОГЭ;9;Русский язык;2024/2025;3;4;3,5")
                .andExpect(content().string(containsString("Ниже порога 4, а участников только 3")));
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aTextOverTheLimit() throws Exception {
        String before = everything();
        ask(edited().param("pupils", "10").param("name", "Ш".repeat(301)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("invalid-feedback")));
        ask(decision().param("reason", "о".repeat(1001)))
                .andExpect(flash().attribute("problem", containsString("до 1000 знаков")))
                .andExpect(flash().attribute("typed", "о".repeat(1001)));
        loaded("С".repeat(501) + ";ОГЭ;9;Русский язык;2024/2025;20;3;3,5")
                .andExpect(content().string(containsString("Текст длиннее 500 знаков")));
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void nulAndControlCharacters() throws Exception {
        String before = everything();
        for (String sign : List.of("\0", "\u0007", "\u001b")) {
            ask(edited().param("pupils", "10").param("name", "Школа" + sign))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("недопустимый управляющий знак")));
            ask(decision().param("reason", "протокол" + sign))
                    .andExpect(flash().attribute("problem", containsString("без управляющих знаков")));
        }
        loaded("СОШ\u0007 № 1;ОГЭ;9;Русский язык;2024/2025;20;3;3,5")
                .andExpect(content().string(containsString("недопустимый управляющий знак")));
        ask(get("/schools").param("text", "СОШ\0")).andExpect(status().isOk());
        ask(get("/monitoring").param("procedure", "OGE\0").param("subject", "\0"))
                .andExpect(status().isOk());
        assertThat(everything()).isEqualTo(before);
    }

    private MockHttpServletRequestBuilder edited() {
        return edited(school);
    }

    private static MockHttpServletRequestBuilder edited(UUID one) {
        return post("/schools/" + one + "/edit")
                .param("shortName", "СОШ № 1")
                .param("type", "SECONDARY")
                .param("teachers", "1");
    }

    private MockHttpServletRequestBuilder decision() {
        return post("/classification/" + cycle + "/schools/" + school).param("categories", "NORM");
    }

    private ResultActions ask(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(csrf()).with(authentication(coordinator.authentication())));
    }

    /** The preview of a table with one line of results. */
    private ResultActions loaded(String line) throws Exception {
        String preview = Objects.requireNonNull(web.perform(multipart("/monitoring/import")
                        .file(new MockMultipartFile(
                                "table", "итоги.csv", "text/csv", (HEADER + line).getBytes(StandardCharsets.UTF_8)))
                        .param("municipality", made.id().toString())
                        .with(csrf())
                        .with(authentication(coordinator.authentication())))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        ask(post(preview + "/apply")).andExpect(flash().attribute("problem", containsString("Ничего не записано")));
        return ask(get(preview)).andExpect(status().isOk());
    }

    /** All that these features keep of the municipality. */
    private String everything() {
        return jdbc.sql(
                        """
                        select concat(
                            (select string_agg(s::text, ',' order by s.id) from school s where municipality_id = :place),
                            (select string_agg(r::text, ',' order by r.id) from exam_result r where municipality_id = :place),
                            (select string_agg(c::text, ',' order by c.id) from classification c where municipality_id = :place))
                        """)
                .param("place", made.id())
                .query(String.class)
                .single();
    }
}
