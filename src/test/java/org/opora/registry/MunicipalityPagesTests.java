package org.opora.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.TestMunicipalities;
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** An empty system gets its municipalities from its administrator. */
@OporaTest
class MunicipalityPagesTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestAccounts people;

    @Autowired
    private MunicipalityRepository municipalities;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestMunicipalities places;

    @Autowired
    private Moments moments;

    private final String name = "Новый округ " + UUID.randomUUID();

    @Test
    void anAdministratorAddsAMunicipalityWithItsRegionAndCorrectsIt() throws Exception {
        SignedIn admin = people.admin();
        send(
                        admin,
                        "/new",
                        "regionCode",
                        "199",
                        "regionName",
                        "Область",
                        "name",
                        name,
                        "shortName",
                        "Новый",
                        "zone",
                        "Asia/Omsk")
                .andExpect(redirectedUrlPattern("/settings/municipalities/*-*"));
        Municipality made = municipalities.findAll().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(made.slug()).startsWith("novyy");
        assertThat(made.zone().getId()).isEqualTo("Asia/Omsk");

        send(admin, "/" + made.id(), "name", name + " район", "shortName", "Новый", "zone", "Europe/Samara")
                .andExpect(redirectedUrl("/settings/municipalities"));
        Municipality changed = municipalities.findById(made.id()).orElseThrow();
        assertThat(changed.name()).endsWith("район");
        assertThat(changed.slug()).as("part of keys").isEqualTo(made.slug());
        assertThat(jdbc.sql("select count(*) from journal where municipality_id = ?")
                        .param(made.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void twoOfOneNameGetDifferentKeys() throws Exception {
        SignedIn admin = people.admin();
        for (int i = 0; i < 2; i++) {
            send(
                            admin,
                            "/new",
                            "regionCode",
                            "199",
                            "regionName",
                            "Область",
                            "name",
                            name,
                            "shortName",
                            "Тёзка",
                            "zone",
                            "Europe/Moscow")
                    .andExpect(status().isFound());
        }
        assertThat(municipalities.findAll().stream()
                        .filter(one -> one.name().equals(name))
                        .map(Municipality::slug)
                        .distinct())
                .hasSize(2);
    }

    @Test
    void saysBesideTheFieldWhatIsWrongAndKeepsTheText() throws Exception {
        send(
                        people.admin(),
                        "/new",
                        "regionCode",
                        "x",
                        "regionName",
                        "",
                        "name",
                        name,
                        "shortName",
                        "",
                        "zone",
                        "Moon/Base")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("две или три цифры")))
                .andExpect(content().string(containsString("Укажите название региона")))
                .andExpect(content().string(containsString("Выберите часовой пояс")))
                .andExpect(content().string(containsString(name)))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void momentsAreOfTheReadersClockAndMoscowsIsNamedToWhoHasNoMunicipality() {
        Instant at = Instant.parse("2027-05-10T21:30:00Z");
        TestMunicipalities.Made east = places.withSchools(0);
        jdbc.sql("update municipality set zone = 'Asia/Yekaterinburg' where id = ?")
                .param(east.id())
                .update();

        assertThat(people.inMunicipality(east.id(), Role.COORDINATOR).call(() -> moments.of(at)))
                .isEqualTo("11.05.2027 02:30");
        assertThat(people.admin().call(() -> moments.of(at))).isEqualTo("11.05.2027 00:30 Moscow time");
        assertThat(people.admin().call(() -> moments.day(at))).isEqualTo("11.05.2027");
    }

    private ResultActions send(SignedIn who, String path, String... fields) throws Exception {
        var request = post("/settings/municipalities" + path).with(csrf()).with(authentication(who.authentication()));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request);
    }
}
