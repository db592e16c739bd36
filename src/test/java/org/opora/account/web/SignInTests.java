package org.opora.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.TestMunicipalities;
import org.opora.account.KeptForms;
import org.opora.account.ResetPassword;
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.opora.calendar.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Sign-in, throttling, codes, languages, and forms that came after the session had ended. */
@OporaTest
class SignInTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestMunicipalities municipalities;

    @Autowired
    private TestAccounts people;

    @Autowired
    private ResetPassword resetPassword;

    @Autowired
    private KeptForms keptForms;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private TestMunicipalities.Made here;
    private SignedIn person;

    @BeforeEach
    void make() {
        here = municipalities.withSchools(1);
        person = people.inMunicipality(here.id(), Role.COORDINATOR);
    }

    @AfterEach
    void freeTheClock() {
        clock.reset();
    }

    @Test
    void letsInByNameAndPasswordWhateverTheCase() throws Exception {
        signIn(" " + person.login().toUpperCase() + " ", TestAccounts.PASSWORD).andExpect(redirectedUrl("/"));
    }

    @Test
    void keepsTheSessionInTheDatabase() throws Exception {
        Cookie session = session();
        assertThat(session.isHttpOnly()).isTrue();
        assertThat(session.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(sessionsOf(person)).isEqualTo(1);
        mvc.perform(get("/accounts").cookie(session)).andExpect(status().isOk());
    }

    @Test
    void refusesAWrongPasswordAndAnUnknownNameAlike() throws Exception {
        signIn(person.login(), "не тот пароль").andExpect(redirectedUrl("/sign-in?wrong"));
        signIn("nobody-" + UUID.randomUUID(), TestAccounts.PASSWORD).andExpect(redirectedUrl("/sign-in?wrong"));
    }

    @Test
    void slowsDownGuessesByNameAndForgivesAfterAWhile() throws Exception {
        clock.moveTo(Instant.parse("2027-03-01T10:00:00Z"));
        for (int guess = 0; guess < 10; guess++) {
            signIn(person.login(), "догадка " + guess).andExpect(redirectedUrl("/sign-in?wrong"));
        }
        signIn(person.login(), TestAccounts.PASSWORD).andExpect(redirectedUrl("/sign-in?wait=2"));
        mvc.perform(get("/sign-in?wait=2")).andExpect(content().string(containsString("через 2")));
        clock.moveTo(Instant.parse("2027-03-01T10:02:00Z"));
        signIn(person.login(), TestAccounts.PASSWORD).andExpect(redirectedUrl("/"));
    }

    @Test
    void slowsDownGuessesFromOneAddressWhateverTheName() throws Exception {
        clock.moveTo(Instant.parse("2027-04-01T10:00:00Z"));
        String address = "203.0.113.9";
        for (int guess = 0; guess < 100; guess++) {
            // A wrong code is a guess like a wrong password, and cheaper to try here.
            mvc.perform(post("/reset")
                            .with(csrf())
                            .with(from(address))
                            .param("login", "x" + guess)
                            .param("code", "A")
                            .param("newPassword", "четыре слова подряд")
                            .param("repeatedPassword", "четыре слова подряд"))
                    .andExpect(status().isOk());
        }
        mvc.perform(post("/sign-in")
                        .with(csrf())
                        .with(from(address))
                        .param("login", person.login())
                        .param("password", TestAccounts.PASSWORD))
                .andExpect(redirectedUrl("/sign-in?wait=1"));
    }

    @Test
    void leadsBackToThePageThatWasAskedFor() throws Exception {
        MvcResult asked = mvc.perform(get("/accounts").accept("text/html"))
                .andExpect(status().isFound())
                .andReturn();
        Cookie session = asked.getResponse().getCookie("opora");
        mvc.perform(post("/sign-in")
                        .with(csrf())
                        .cookie(session)
                        .param("login", person.login())
                        .param("password", TestAccounts.PASSWORD))
                .andExpect(redirectedUrl("http://localhost/accounts"));
    }

    @Test
    void aFormSentAfterTheSessionEndedIsKeptAndSentAgainByTheSamePersonOnly() throws Exception {
        Cookie session = session();
        Cookie browser = lastBrowser;
        jdbc.sql("delete from spring_session where principal_name = ?")
                .param(person.login())
                .update();

        mvc.perform(post("/accounts")
                        .cookie(session, browser)
                        .header("Sec-Fetch-Site", "same-origin")
                        .header("Sec-Fetch-Mode", "navigate")
                        .param("login", "ivanova")
                        .param("name", "Длинный текст,\r\nкоторый нельзя терять")
                        .param("password", "тайна")
                        .param("_csrf", "старый"))
                .andExpect(redirectedUrl("/sign-in?kept"));

        assertThat(keptForms.of(person.accountId())).singleElement().satisfies(form -> {
            assertThat(form.path()).isEqualTo("/accounts");
            assertThat(form.fields()).containsOnlyKeys("login", "name");
        });
        SignedIn other = people.inMunicipality(here.id(), Role.HEAD);
        mvc.perform(get("/kept").with(authentication(other.authentication())))
                .andExpect(content().string(not(containsString("нельзя терять"))));
        signIn(person.login(), TestAccounts.PASSWORD).andExpect(redirectedUrl("/kept"));
        mvc.perform(get("/kept").with(authentication(person.authentication())))
                .andExpect(content().string(containsString("нельзя терять")));

        UUID kept = keptForms.of(person.accountId()).get(0).id();
        mvc.perform(post("/accounts")
                        .with(csrf())
                        .with(authentication(person.authentication()))
                        .param("_kept", kept.toString())
                        .param("login", "p" + kept.toString().substring(0, 8))
                        .param("name", "Имя")
                        .param("post", "Должность")
                        .param("municipalityId", here.id().toString()))
                .andExpect(status().isFound());
        assertThat(keptForms.of(person.accountId())).isEmpty();
    }

    @Test
    void keepsNothingThatAStrangersPageHasSent() throws Exception {
        session();
        mvc.perform(post("/accounts")
                        .cookie(lastBrowser)
                        .header("Sec-Fetch-Site", "cross-site")
                        .header("Sec-Fetch-Mode", "navigate")
                        .param("name", "чужое"))
                .andExpect(redirectedUrl("/sign-in?over"));
        assertThat(keptForms.of(person.accountId())).isEmpty();
    }

    @Test
    void aScriptGetsAStatusAndASentenceAfterTheSessionEnded() throws Exception {
        mvc.perform(post("/accounts")
                        .accept("application/json")
                        .header("Sec-Fetch-Mode", "cors")
                        .param("name", "x"))
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.code").value("session-over"))
                .andExpect(jsonPath("$.message").value(containsString("войдите в соседней вкладке")));
        mvc.perform(get("/inbox").header("HX-Request", "true")).andExpect(status().isUnauthorized());
    }

    @Test
    void aPrintedCodeSetsThePasswordOnceAndEndsAllSessions() throws Exception {
        SignedIn colleague = people.inMunicipality(here.id(), Role.METHODIST);
        signIn(colleague.login(), TestAccounts.PASSWORD);
        String code =
                person.call(() -> resetPassword.issue(colleague.accountId())).code();
        reset(colleague, "ZZZZ-ZZZZ-ZZZZ", "новый длинный пароль")
                .andExpect(content().string(containsString("Логин и код не подходят")));
        reset(colleague, code.toLowerCase().replace("-", " "), "коротко")
                .andExpect(content().string(containsString("короче 10")));
        reset(colleague, code.toLowerCase().replace("-", " "), "новый длинный пароль")
                .andExpect(redirectedUrl("/sign-in?changed"));
        assertThat(sessionsOf(colleague)).isZero();
        reset(colleague, code, "ещё один длинный пароль")
                .andExpect(content().string(containsString("Логин и код не подходят")));
        signIn(colleague.login(), "новый длинный пароль").andExpect(redirectedUrl("/"));
    }

    @Test
    void aPrintedCodeExpires() throws Exception {
        SignedIn colleague = people.inMunicipality(here.id(), Role.METHODIST);
        clock.moveTo(Instant.parse("2027-05-01T10:00:00Z"));
        String code =
                person.call(() -> resetPassword.issue(colleague.accountId())).code();
        clock.moveTo(Instant.parse("2027-05-01T10:00:00Z")
                .plus(ResetPassword.LIFETIME)
                .plus(Duration.ofSeconds(1)));
        reset(colleague, code, "новый длинный пароль").andExpect(content().string(containsString("срок истёк")));
    }

    @Test
    void theOwnPasswordChangesWithThePresentOneOnly() throws Exception {
        change("не тот", "новый длинный пароль")
                .andExpect(content().string(containsString("Нынешний пароль указан неверно")));
        change(TestAccounts.PASSWORD, "1234567890").andExpect(content().string(containsString("подбирают первым")));
        change(TestAccounts.PASSWORD, "новый длинный пароль").andExpect(redirectedUrl("/sign-in?changed"));
        signIn(person.login(), TestAccounts.PASSWORD).andExpect(redirectedUrl("/sign-in?wrong"));
        signIn(person.login(), "новый длинный пароль").andExpect(redirectedUrl("/"));
    }

    @Test
    void aDemandedPasswordComesBeforeEverything() throws Exception {
        jdbc.sql("update account set must_change_password = true where id = ?")
                .param(person.accountId())
                .update();
        Cookie session = session();
        mvc.perform(get("/accounts").cookie(session)).andExpect(redirectedUrl("/account/password"));
        mvc.perform(get("/account/password").cookie(session))
                .andExpect(content().string(containsString("просит вас сменить пароль")));
    }

    @Test
    void theLanguageIsKeptWithThePerson() throws Exception {
        mvc.perform(get("/sign-in")).andExpect(content().string(containsString("Вход")));
        mvc.perform(post("/language")
                        .with(csrf())
                        .with(authentication(person.authentication()))
                        .param("language", "en")
                        .param("back", "/accounts?q=a"))
                .andExpect(redirectedUrl("/accounts?q=a"))
                .andExpect(cookie().value("opora-language", "en"));
        signIn(person.login(), TestAccounts.PASSWORD).andExpect(cookie().value("opora-language", "en"));
        mvc.perform(get("/accounts")
                        .with(authentication(person.authentication()))
                        .cookie(new Cookie("opora-language", "en")))
                .andExpect(content().string(containsString("People and roles")));
        mvc.perform(post("/language").with(csrf()).param("language", "en").param("back", "//evil.example"))
                .andExpect(redirectedUrl("/"));
    }

    @Test
    void everyAnswerCarriesItsGuards() throws Exception {
        mvc.perform(get("/sign-in"))
                .andExpect(header().string("Content-Security-Policy", containsString("script-src 'self';")))
                .andExpect(header().string("Content-Security-Policy", not(containsString("unsafe"))))
                .andExpect(header().string("Content-Security-Policy", containsString("frame-ancestors 'none'")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("Referrer-Policy", "same-origin"));
        mvc.perform(get("/inbox")
                        .servletPath("/inbox")
                        .with(authentication(people.admin().authentication())))
                .andExpect(header().string("Content-Security-Policy", containsString("frame-ancestors 'self'")))
                .andExpect(header().string("X-Frame-Options", "SAMEORIGIN"));
        mvc.perform(get("/diagrams")
                        .servletPath("/diagrams")
                        .with(authentication(people.admin().authentication())))
                .andExpect(
                        header().string("Content-Security-Policy", containsString("style-src 'self' 'unsafe-inline'")))
                .andExpect(header().string("Content-Security-Policy", not(containsString("unsafe-eval"))));
    }

    @Test
    void anOpenPageLearnsItsNewToken() throws Exception {
        mvc.perform(get("/session").with(authentication(person.authentication())))
                .andExpect(jsonPath("$.accountId").value(person.accountId().toString()))
                .andExpect(jsonPath("$.signedIn").value(true))
                .andExpect(jsonPath("$.login").value(person.login()))
                .andExpect(jsonPath("$.csrfToken").isNotEmpty());
    }

    private Cookie lastBrowser;

    private Cookie session() throws Exception {
        MvcResult in = signIn(person.login(), TestAccounts.PASSWORD).andReturn();
        lastBrowser = in.getResponse().getCookie("opora-browser");
        return in.getResponse().getCookie("opora");
    }

    private ResultActions signIn(String login, String password) throws Exception {
        return mvc.perform(post("/sign-in")
                .with(csrf())
                .with(from("198.51.100.7"))
                .param("login", login)
                .param("password", password));
    }

    private ResultActions reset(SignedIn of, String code, String password) throws Exception {
        return mvc.perform(post("/reset")
                .with(csrf())
                .param("login", of.login())
                .param("code", code)
                .param("newPassword", password)
                .param("repeatedPassword", password));
    }

    private ResultActions change(String present, String wanted) throws Exception {
        return mvc.perform(post("/account/password")
                .with(csrf())
                .with(authentication(person.authentication()))
                .param("presentPassword", present)
                .param("newPassword", wanted)
                .param("repeatedPassword", wanted));
    }

    private int sessionsOf(SignedIn of) {
        return jdbc.sql("select count(*) from spring_session where principal_name = ?")
                .param(of.login())
                .query(Integer.class)
                .single();
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}
