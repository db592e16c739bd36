package org.opora.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.TestMunicipalities;
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.opora.calendar.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Tokens with which other programs act for a person. */
@OporaTest
class ProgramTokensTests {

    private static final String PLAN = "№\tМероприятие\tСрок\n1\tПровести семинар\tдо 01.09.2027\n";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestMunicipalities municipalities;

    @Autowired
    private TestAccounts people;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private SignedIn person;

    @BeforeEach
    void make() {
        person = people.inMunicipality(municipalities.withSchools(1).id(), Role.COORDINATOR);
    }

    @AfterEach
    void freeTheClock() {
        clock.reset();
    }

    @Test
    void aProgramActsWithTheTokenForItsPersonAndOpensNoSession() throws Exception {
        String token = token("АИС");
        MvcResult answer = recognise(token)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.report.rows").value(1))
                .andReturn();
        assertThat(answer.getRequest().getSession(false)).isNull();
        assertThat(answer.getResponse().getHeader("Set-Cookie")).isNull();
        page().andExpect(content().string(not(containsString(">не было<"))));
    }

    @Test
    void theTokenIsShownOnceAndOnlyItsHashIsKept() throws Exception {
        MvcResult made = make("Сверка планов", tomorrow()).andReturn();
        String token = (String) made.getFlashMap().get("madeToken");
        Cookie[] session = made.getResponse().getCookies();
        page(session).andExpect(content().string(containsString(token)));
        page(session)
                .andExpect(content().string(not(containsString(token))))
                .andExpect(content().string(containsString("Сверка планов")));
        assertThat(jdbc.sql("select count(*) from account_token t where account_id = ? and t::text like ?")
                        .params(person.accountId(), "%" + token.substring(token.lastIndexOf('_') + 1) + "%")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select action from journal where actor_id = ?")
                        .param(person.accountId())
                        .query(String.class)
                        .list())
                .containsExactly("account.token-made");
    }

    @Test
    void aRevokedTokenWorksNoMore() throws Exception {
        String token = token("АИС");
        mvc.perform(post("/account/tokens/{id}/revoke", idOf(person))
                        .with(authentication(person.authentication()))
                        .with(csrf()))
                .andExpect(redirectedUrl("/account/tokens"));
        refused(recognise(token));
    }

    @Test
    void aTokenWorksOnItsLastDayAndNotTheNext() throws Exception {
        String token = token("АИС");
        clock.moveTo(tomorrow().atTime(12, 0).toInstant(ZoneOffset.UTC));
        recognise(token).andExpect(status().isOk());
        clock.moveTo(clock.instant().plus(Duration.ofDays(1)));
        refused(recognise(token));
    }

    @Test
    void aTokenEndsWithTheAccessOfItsPerson() throws Exception {
        String token = token("АИС");
        jdbc.sql("update account set state = 'DISABLED' where id = ?")
                .param(person.accountId())
                .update();
        refused(recognise(token));
    }

    @Test
    void aTokenMayNoMoreThanItsPerson() throws Exception {
        person = people.inMunicipality(municipalities.withSchools(1).id(), Role.METHODIST);
        recognise(token("АИС")).andExpect(status().isNotFound());
    }

    @Test
    void nobodyRevokesAForeignToken() throws Exception {
        String token = token("АИС");
        SignedIn other = people.admin();
        mvc.perform(post("/account/tokens/{id}/revoke", idOf(person))
                        .with(authentication(other.authentication()))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        recognise(token).andExpect(status().isOk());
    }

    @Test
    void noPageOpensWithAToken() throws Exception {
        mvc.perform(get("/account/tokens").header("Authorization", "Bearer " + token("АИС")))
                .andExpect(redirectedUrlPattern("**/sign-in"));
    }

    @Test
    void guessesAreSlowedDown() throws Exception {
        String guess = "opora_" + person.accountId().toString().substring(0, 8) + "_";
        for (int n = 0; n < 10; n++) {
            refused(recognise(guess + n));
        }
        recognise(guess + "a")
                .andExpect(status().isTooManyRequests())
                .andExpect(jsonPath("$.code").value("account.too-many-attempts"));
    }

    @Test
    void aTokenNeedsANameAndALastDayWithinAYear() throws Exception {
        make("", tomorrow()).andExpect(content().string(containsString("Укажите, для какой программы токен")));
        make("АИС", tomorrow().minusDays(2)).andExpect(content().string(containsString("уже прошёл")));
        make("АИС", tomorrow().plusYears(1)).andExpect(content().string(containsString("не дольше чем на год")));
        page().andExpect(content().string(containsString("Токенов нет")));
    }

    private LocalDate tomorrow() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(3)).plusDays(1);
    }

    private String token(String name) throws Exception {
        return (String) make(name, tomorrow())
                .andExpect(redirectedUrl("/account/tokens"))
                .andReturn()
                .getFlashMap()
                .get("madeToken");
    }

    private ResultActions make(String name, LocalDate lastDay) throws Exception {
        return mvc.perform(post("/account/tokens")
                .param("name", name)
                .param("lastDay", lastDay.toString())
                .with(authentication(person.authentication()))
                .with(csrf()));
    }

    private ResultActions page(Cookie... session) throws Exception {
        MockHttpServletRequestBuilder request = get("/account/tokens").with(authentication(person.authentication()));
        return mvc.perform(session.length == 0 ? request : request.cookie(session))
                .andExpect(status().isOk());
    }

    private ResultActions recognise(String token) throws Exception {
        return mvc.perform(multipart("/api/roadmaps/recognitions")
                .file(new MockMultipartFile("file", "plan.txt", "text/plain", PLAN.getBytes(StandardCharsets.UTF_8)))
                .header("Authorization", "Bearer " + token));
    }

    private static void refused(ResultActions answer) throws Exception {
        answer.andExpect(status().isUnauthorized())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andExpect(jsonPath("$.code").value("account.token-unknown"));
    }

    private UUID idOf(SignedIn owner) {
        return jdbc.sql("select id from account_token where account_id = ?")
                .param(owner.accountId())
                .query(UUID.class)
                .single();
    }
}
