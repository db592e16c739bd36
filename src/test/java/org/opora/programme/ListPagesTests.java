package org.opora.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opora.OporaTest;
import org.opora.TestMunicipalities;
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.opora.report.TestYears;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The lists of programmes and of interviews: pages of 25, filters that are addresses, only what the person may see. */
@OporaTest
class ListPagesTests {

    private static final int SCHOOLS = 27;

    @Autowired
    private MockMvc web;

    @Autowired
    private TestMunicipalities municipalities;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TestYears years;

    @Autowired
    private JdbcClient jdbc;

    private TestMunicipalities.Made made;
    private SignedIn coordinator;

    @BeforeEach
    void oneOfEachPerSchoolAndOneOfAYearBefore() {
        made = municipalities.withSchools(SCHOOLS);
        coordinator = accounts.inMunicipality(made.id(), Role.COORDINATOR);
        UUID cycle = years.supported(made, 2027);
        made.schools().forEach(school -> records(cycle, school, "DRAFT", "PROPOSED"));
        UUID before = years.supported(made, 2026);
        records(before, made.schools().get(0), "APPROVED", "SIGNED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/programmes", "/interviews"})
    void twentyFiveStandOnAPageAndTheRestOnTheNext(String list) throws Exception {
        assertThat(lines(page(list, coordinator), list)).isEqualTo(25);
        String second = page(list + "?page=1", coordinator);
        assertThat(lines(second, list)).isEqualTo(3);
        assertThat(second).contains("Найдено: 28");
        assertThat(lines(page(list + "?page=999", coordinator), list))
                .as("past the end is the last page")
                .isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/programmes", "/interviews"})
    void schoolStateAndYearNarrowTheListTogether(String list) throws Exception {
        String first = made.schools().get(0).toString();
        String done = list.equals("/programmes") ? "APPROVED" : "SIGNED";

        assertThat(lines(page(list + "?school=" + first, coordinator), list)).isEqualTo(2);
        assertThat(lines(page(list + "?school=" + first + "&year=2026", coordinator), list))
                .isEqualTo(1);
        assertThat(lines(page(list + "?status=" + done, coordinator), list)).isEqualTo(1);
        assertThat(page(list + "?status=" + done + "&year=2027", coordinator)).contains("По этим условиям ничего нет");
        assertThat(page(list + "?year=2027&page=0", coordinator)).contains(list + "?year=2027&amp;list&amp;page=1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/programmes", "/interviews"})
    void aSchoolSeesItsOwnOnlyWhateverItAsksFor(String list) throws Exception {
        SignedIn director = accounts.inSchool(made.id(), made.schools().get(1), Role.DIRECTOR);

        assertThat(lines(page(list, director), list)).isEqualTo(1);
        assertThat(lines(page(list + "?school=" + made.schools().get(0), director), list))
                .isZero();
        assertThat(page(list, director)).doesNotContain("СОШ № 1<").contains("СОШ № 2<");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/programmes", "/interviews"})
    void theMenuLeadsToTheList(String list) throws Exception {
        assertThat(page("/", coordinator)).contains("href=\"" + list + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/programmes?year=двадцать", "/interviews?status=NONE", "/programmes?school=1"})
    void aFilterThatIsNoValueGetsAnAnswerInWords(String address) throws Exception {
        web.perform(get(address).with(authentication(coordinator.authentication())))
                .andExpect(status().is4xxClientError());
    }

    private String page(String address, SignedIn person) throws Exception {
        return web.perform(get(address).with(authentication(person.authentication())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static int lines(String page, String list) {
        return page.split("<a href=\"" + list + "/[0-9a-f-]{36}\"", -1).length - 1;
    }

    private void records(UUID cycle, UUID school, String programme, String interview) {
        jdbc.sql(
                        """
                        insert into programme (id, version, municipality_id, cycle_id, school_id, case_id, kind, status, starts_on,
                                               ends_on, edition, created_at)
                        values (?, 0, ?, ?, ?, ?, 'ANTIRISK', ?, ?, ?, 1, ?)
                        """)
                .params(
                        UUID.randomUUID(),
                        made.id(),
                        cycle,
                        school,
                        years.caseOf(cycle, school),
                        programme,
                        LocalDate.of(2027, 9, 1),
                        LocalDate.of(2028, 8, 31),
                        Timestamp.from(Instant.parse("2027-05-20T09:00:00Z")))
                .update();
        jdbc.sql(
                        """
                        insert into interview (id, version, municipality_id, cycle_id, school_id, case_id, status, day, starts_at, mode,
                                               place, participants, confirm_by)
                        values (?, 0, ?, ?, ?, ?, ?, ?, '14:00', 'ONSITE', 'кабинет 3', 'методист', ?)
                        """)
                .params(
                        UUID.randomUUID(),
                        made.id(),
                        cycle,
                        school,
                        years.caseOf(cycle, school),
                        interview,
                        LocalDate.of(2027, 5, 16),
                        LocalDate.of(2027, 5, 14))
                .update();
    }
}
