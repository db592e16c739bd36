package org.opora.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.Statements;
import org.opora.TestMunicipalities.Made;
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.opora.inbox.InboxTask;
import org.opora.inbox.InboxWorld;
import org.opora.registry.SchoolLine;
import org.opora.ui.MenuItem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The field that finds anything: what a person may see, in three statements. */
@OporaTest
class SearchTests {

    @Autowired
    FindAnything finding;

    @Autowired
    InboxWorld world;

    @Autowired
    TestAccounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc web;

    private Made place;
    private SignedIn coordinator;

    @BeforeEach
    void place() {
        place = world.municipality();
        coordinator = world.coordinator(place);
    }

    @Test
    void findsOwnSchoolsAndTasksAndNobodyElses() {
        InboxTask own = world.start(place, place.schools().get(0), 5);
        InboxTask foreign = world.start(world.municipality(), null, 5);
        name(place, "Лесная школа Берёзка");

        FindAnything.Found found = coordinator.call(() -> finding.find("документами"));
        assertThat(found.tasks()).extracting(InboxTask::id).contains(own.id()).doesNotContain(foreign.id());
        assertThat(coordinator.call(() -> finding.find("берёзка")).schools())
                .extracting(SchoolLine::id)
                .containsExactly(place.schools().get(1));
        SignedIn director = accounts.inSchool(place.id(), place.schools().get(0), Role.DIRECTOR);
        FindAnything.Found ofDirector = director.call(() -> finding.find("берёзка"));
        assertThat(ofDirector.schools()).as("another school").isEmpty();
        assertThat(director.call(() -> finding.find("документами")).tasks())
                .as("the coordinator's task")
                .isEmpty();
        SignedIn expert = accounts.inMunicipality(place.id(), Role.EXPERT);
        assertThat(expert.call(() -> finding.find("берёзка")).schools()).isEmpty();
    }

    @Test
    void takesThreeStatementsAndPagesAloneOne() {
        world.start(place, place.schools().get(0), 5);
        assertThat(Statements.of(() -> assertThatCode(() -> web.perform(get("/search")
                                        .param("q", "документ")
                                        .with(authentication(coordinator.authentication())))
                                .andExpect(status().isOk()))
                        .doesNotThrowAnyException()))
                .isLessThanOrEqualTo(3);
        assertThat(coordinator.call(() -> finding.find("")).pages())
                .extracting(MenuItem::path)
                .contains("/inbox", "/schools")
                .doesNotContain("/operations");
    }

    @Test
    void answersInTheLanguageOfThePersonAndNothingTypedIsACommand() throws Exception {
        name(place, "Школа 100%_проба");
        web.perform(get("/search").param("q", "зада").with(authentication(coordinator.authentication())))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[?(@.address == '/inbox')].group").value("Страницы"));
        for (String typed : new String[] {"%", "0%_", "'; drop", "<b>", "\u0000аб", "а".repeat(3000)}) {
            web.perform(get("/search").param("q", typed).with(authentication(coordinator.authentication())))
                    .andExpect(status().isOk());
        }
        web.perform(get("/search").param("q", "0%_").with(authentication(coordinator.authentication())))
                .andExpect(content().string(containsString("100%_")));
        web.perform(get("/search").param("q", "%").with(authentication(coordinator.authentication())))
                .andExpect(content().json("[]"));
    }

    private void name(Made made, String name) {
        jdbc.sql("update school set name = ?, short_name = ? where id = ?")
                .params(name, name, made.schools().get(1))
                .update();
    }
}
