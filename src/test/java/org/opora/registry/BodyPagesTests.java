package org.opora.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.TestMunicipalities;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A municipality has an authority whose head signs, a methodical service and others; an administrator keeps them. */
@OporaTest
class BodyPagesTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TestMunicipalities municipalities;

    @Autowired
    private Registry registry;

    @Autowired
    private JdbcClient jdbc;

    private SignedIn admin;
    private UUID municipality;
    private String page;

    @BeforeEach
    void municipality() {
        admin = accounts.admin();
        municipality = municipalities.withSchools(0).id();
        page = "/settings/municipalities/" + municipality;
    }

    @Test
    void aBodyIsAddedShownCorrectedAndRemoved() throws Exception {
        see(page, "ru").andExpect(content().string(containsString("Органов пока нет")));
        see(page + "/bodies/new", "ru").andExpect(content().string(containsString("Орган управления образованием")));

        send(page + "/bodies/new", "MANAGEMENT", " Комитет по образованию ", "Председатель комитета")
                .andExpect(redirectedUrl(page));
        see(page, "ru")
                .andExpect(content().string(containsString("Комитет по образованию")))
                .andExpect(content().string(containsString("Председатель комитета")));
        Body body = registry.authority(municipality).orElseThrow();
        assertThat(body.name()).isEqualTo("Комитет по образованию");

        String own = "/settings/bodies/" + body.id();
        send(own, "MANAGEMENT", "Комитет по образованию", "Заместитель председателя")
                .andExpect(redirectedUrl(page));
        assertThat(registry.authority(municipality).map(Body::headPost)).contains("Заместитель председателя");

        web.perform(as(post(own + "/remove"))).andExpect(redirectedUrl(page));
        assertThat(registry.authority(municipality)).isEmpty();
        assertThat(jdbc.sql("select action from journal where municipality_id = ? order by id")
                        .param(municipality)
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("registry.body-added", "registry.body-changed", "registry.body-removed"));
    }

    @Test
    void aMunicipalityHasOneAuthority() throws Exception {
        send(page + "/bodies/new", "MANAGEMENT", "Управление", "Начальник").andExpect(status().isFound());
        send(page + "/bodies/new", "METHODICAL", "Кабинет", "Заведующий").andExpect(status().isFound());

        send(page + "/bodies/new", "MANAGEMENT", "Отдел", "Начальник отдела")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("уже есть орган управления образованием — «Управление»")))
                .andExpect(content().string(containsString("Начальник отдела")));
        UUID second = jdbc.sql("select id from body where municipality_id = ? and kind = 'METHODICAL'")
                .param(municipality)
                .query(UUID.class)
                .single();
        send("/settings/bodies/" + second, "MANAGEMENT", "Кабинет", "Заведующий")
                .andExpect(status().isOk());
        assertThat(registry.authority(municipality).map(Body::name)).contains("Управление");
    }

    @Test
    void saysBesideTheFieldWhatIsWrongAndKeepsTheText() throws Exception {
        for (String[] wrong : new String[][] {
            {"", "Центр", "Директор", "kind"},
            {"OTHER", " ", "Директор", "name"},
            {"OTHER", "Центр", "Дир\u0007ектор", "headPost"},
            {"OTHER", "Ц".repeat(201), "Директор", "name"},
            {"OTHER", "Центр", "Д".repeat(121), "headPost"}
        }) {
            send(page + "/bodies/new", wrong[0], wrong[1], wrong[2])
                    .andExpect(status().isOk())
                    .andExpect(model().attributeHasFieldErrors("form", wrong[3]));
        }
        assertThat(jdbc.sql("select count(*) from body where municipality_id = ?")
                        .param(municipality)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void englishReadersReadEnglish() throws Exception {
        send(page + "/bodies/new", "METHODICAL", "Centre", "Director").andExpect(status().isFound());
        see(page, "en")
                .andExpect(content().string(containsString("Methodical service")))
                .andExpect(content().string(containsString("Post of the head")))
                .andExpect(content().string(not(containsString("??"))));
    }

    private ResultActions see(String address, String language) throws Exception {
        return web.perform(get(address)
                        .cookie(new Cookie("opora-language", language))
                        .with(authentication(admin.authentication())))
                .andExpect(status().isOk());
    }

    private ResultActions send(String address, String kind, String name, String headPost) throws Exception {
        return web.perform(
                as(post(address).param("kind", kind).param("name", name).param("headPost", headPost)));
    }

    private MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request) {
        return request.with(csrf()).with(authentication(admin.authentication()));
    }
}
