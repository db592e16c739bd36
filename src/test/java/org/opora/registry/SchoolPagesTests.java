package org.opora.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.TestMunicipalities;
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.opora.report.TestYears;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@OporaTest
class SchoolPagesTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private TestMunicipalities municipalities;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Registry registry;

    @Autowired
    private TestYears years;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aTownSchoolIsCreatedWithTheBoxLeftEmpty() throws Exception {
        TestMunicipalities.Made made = municipalities.withSchools(0);
        SignedIn coordinator = accounts.inMunicipality(made.id(), Role.COORDINATOR);
        web.perform(newSchool(made, coordinator)
                        .param("name", "Средняя школа")
                        .param("shortName", "СОШ № 1")
                        .param("type", "SECONDARY"))
                .andExpect(status().is3xxRedirection());
        School school = registry.schools(made.id()).get(0);
        assertThat(school.slug()).isEqualTo("sosh-1");
        assertThat(school.details().rural()).isFalse();
    }

    @Test
    void aSchoolWithoutANameIsRefusedBesideTheField() throws Exception {
        TestMunicipalities.Made made = municipalities.withSchools(0);
        SignedIn coordinator = accounts.inMunicipality(made.id(), Role.COORDINATOR);
        web.perform(newSchool(made, coordinator)
                        .param("name", "")
                        .param("shortName", "СОШ № 1")
                        .param("type", "SECONDARY"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("invalid-feedback")));
        assertThat(registry.schools(made.id())).isEmpty();
    }

    @Test
    void theSearchTakesPercentSignsLiterally() throws Exception {
        TestMunicipalities.Made made = municipalities.withSchools(2);
        SignedIn coordinator = accounts.inMunicipality(made.id(), Role.COORDINATOR);
        web.perform(get("/schools").param("text", "%").with(authentication(coordinator.authentication())))
                .andExpect(status().isOk())
                .andExpect(content().string(org.hamcrest.Matchers.not(containsString("СОШ № 1"))));
    }

    @Test
    void aBranchNamesItsHeadSchoolAndKeepsItWhenEdited() throws Exception {
        TestMunicipalities.Made made = municipalities.withSchools(1);
        SignedIn coordinator = accounts.inMunicipality(made.id(), Role.COORDINATOR);
        String head = made.schools().get(0).toString();
        web.perform(newSchool(made, coordinator)
                        .param("name", "Филиал")
                        .param("shortName", "Филиал № 1")
                        .param("type", "BRANCH"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Выберите головную школу")));
        assertThat(registry.schools(made.id())).hasSize(1);

        web.perform(newSchool(made, coordinator)
                        .param("name", "Филиал")
                        .param("shortName", "А филиал")
                        .param("type", "BRANCH")
                        .param("headSchoolId", head))
                .andExpect(status().is3xxRedirection());
        School branch = registry.schools(made.id()).get(0);
        assertThat(branch.details().headSchoolId()).isEqualTo(made.schools().get(0));
        web.perform(get("/schools/" + branch.id() + "/edit").with(authentication(coordinator.authentication())))
                .andExpect(content().string(containsString("value=\"" + head + "\" selected")));
    }

    @Test
    void aSupportedSchoolIsNotArchivedThoughItHasNothingToDoToday() throws Exception {
        TestMunicipalities.Made made = municipalities.withSchools(1);
        SignedIn coordinator = accounts.inMunicipality(made.id(), Role.COORDINATOR);
        UUID school = made.schools().get(0);
        UUID cycle = years.supported(made, 2027);
        MockHttpServletRequestBuilder archive = post("/schools/" + school + "/archive")
                .with(authentication(coordinator.authentication()))
                .with(csrf());

        web.perform(archive)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("участвует в работе 2027 года")));
        assertThat(registry.school(school).archived()).isFalse();

        jdbc.sql("update support_case set status = 'WITHDRAWN' where id = ?")
                .param(years.caseOf(cycle, school))
                .update();
        web.perform(archive).andExpect(status().is3xxRedirection());
        assertThat(registry.school(school).archived()).isTrue();
    }

    private static MockHttpServletRequestBuilder newSchool(TestMunicipalities.Made made, SignedIn person) {
        return post("/schools/new")
                .with(authentication(person.authentication()))
                .with(csrf())
                .param("municipalityId", made.id().toString())
                .param("address", "")
                .param("phone", "")
                .param("email", "")
                .param("site", "")
                .param("pupils", "120")
                .param("teachers", "14");
    }
}
