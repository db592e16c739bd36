package org.opora.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.TestMunicipalities;
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.opora.calendar.MovableClock;
import org.opora.error.NotFoundException;
import org.opora.notification.NewsWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The private address for calendar programs: what it tells, to whom, and how it ends. */
@OporaTest
class CalendarAddressTests {

    private static final LocalDate DUE = LocalDate.of(2027, 9, 18);

    /** An address of the network that nobody else in the tests comes from. */
    private static int next = 1;

    @Autowired
    private CalendarAddresses addresses;

    @Autowired
    private NewsWorld world;

    @Autowired
    private TestMunicipalities municipalities;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc web;

    private final String network = "198.51.100." + next++;
    private TestMunicipalities.Made place;
    private SignedIn coordinator;
    private SignedIn director;
    private String task;

    @BeforeEach
    void aTaskOfEach() {
        place = municipalities.withSchools(2);
        coordinator = accounts.inMunicipality(place.id(), Role.COORDINATOR);
        director = accounts.inSchool(place.id(), place.schools().get(0), Role.DIRECTOR);
        world.itIs(LocalDate.of(2027, 9, 1), 9);
        task = world.task(place, Role.DIRECTOR, place.schools().get(0), DUE);
        world.task(place, Role.DIRECTOR, place.schools().get(1), DUE);
        world.task(place, Role.COORDINATOR, null, DUE);
    }

    @AfterEach
    void clockBack() {
        clock.reset();
    }

    private String made(SignedIn person, @Nullable UUID municipality) {
        return person.call(() -> addresses.make(municipality));
    }

    private MockHttpServletResponse read(String secret, String... header) throws Exception {
        var request = get("/calendar/" + secret + ".ics").with(sent -> {
            sent.setRemoteAddr(network);
            return sent;
        });
        if (header.length > 0) {
            request.header(header[0], header[1]);
        }
        return web.perform(request).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private List<VEvent> events(String secret) throws Exception {
        MockHttpServletResponse answer = read(secret);
        assertThat(answer.getStatus()).isEqualTo(200);
        ICalendar calendar = Biweekly.parse(text(answer)).first();
        assertThat(calendar.validate(biweekly.ICalVersion.V2_0).getWarnings()).isEmpty();
        return calendar.getEvents();
    }

    @Test
    void aProgramReadsTheOwnDeadlinesAndNobodyElses() throws Exception {
        List<VEvent> events = events(made(director, null));

        assertThat(events).hasSize(1);
        VEvent event = events.get(0);
        assertThat(event.getUid().getValue()).isEqualTo(task + "@opora");
        assertThat(event.getSummary().getValue()).isEqualTo("Подготовить отчёт школы — СОШ № 1");
        assertThat(event.getUrl().getValue()).isEqualTo("http://localhost/inbox/" + task);
        assertThat(event.getDescription().getValue()).contains("Школа: СОШ № 1", "срок в нерабочий день");
        assertThat(event.getDateStart().getValue().hasTime()).isFalse();
        assertThat(event.getDateStart().getValue().getRawComponents().toString(false, true))
                .isEqualTo("2027-09-18");
        assertThat(event.getDateEnd().getValue().getRawComponents().toString(false, true))
                .isEqualTo("2027-09-19");
        assertThat(event.getDateTimeStamp()).isNotNull();
    }

    @Test
    void namesOfAnyKindSurviveAndLinesAreThoseOfTheStandard() throws Exception {
        String name = "Отчёт; план, «итоги» \\ " + "о работе с обучающимися ".repeat(8) + "и\nвыводы";
        jdbc.sql("update inbox_task set name = ? where id = ?")
                .params(name, task)
                .update();
        String secret = made(director, null);

        assertThat(events(secret).get(0).getSummary().getValue()).isEqualTo(name + " — СОШ № 1");
        String text = text(read(secret));
        assertThat(text).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
        assertThat(text).contains("DTSTART;VALUE=DATE:20270918", "X-WR-CALNAME:Опора: мои сроки");
    }

    @Test
    void theWholeMunicipalityIsForWhoOverseesIt() throws Exception {
        List<VEvent> events = events(made(coordinator, place.id()));
        assertThat(events).hasSize(3);
        assertThat(events)
                .filteredOn(event -> event.getUid().getValue().equals(task + "@opora"))
                .allSatisfy(event -> assertThat(event.getUrl().getValue())
                        .as("told of, not to be opened")
                        .endsWith("/calendar/municipalities/" + place.id() + "?view=list&day=2027-09-18"));
        assertThat(events(made(coordinator, null))).hasSize(1);

        assertThatThrownBy(() -> made(director, place.id())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> made(coordinator, municipalities.withSchools(1).id()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() throws Exception {
        String secret = made(director, null);
        String tag = read(secret).getHeader("ETag");
        clock.moveTo(clock.instant().plusSeconds(3600));

        MockHttpServletResponse same = read(secret, "If-None-Match", tag);
        assertThat(same.getStatus()).isEqualTo(304);
        assertThat(same.getContentAsByteArray()).isEmpty();
        assertThat(same.getHeader("Cache-Control")).contains("private").doesNotContain("no-store");

        jdbc.sql("update inbox_task set revision = revision + 1, due_day = due_day + 1 where id = ?")
                .param(task)
                .update();
        assertThat(read(secret, "If-None-Match", tag).getStatus()).isEqualTo(200);
    }

    @Test
    void aRevokedAnUnknownAndAReplacedAddressAreTheSame() throws Exception {
        String first = made(director, null);
        String second = made(director, null);
        assertThat(read(first).getStatus()).isEqualTo(404);
        assertThat(read(second).getStatus()).isEqualTo(200);

        director.run(addresses::revoke);
        for (String secret : List.of(second, "0".repeat(64), "address", "x".repeat(5000))) {
            MockHttpServletResponse refused = read(secret);
            assertThat(refused.getStatus()).isEqualTo(404);
            assertThat(refused.getContentAsByteArray()).isEmpty();
            assertThat(refused.getHeader("Set-Cookie")).isNull();
        }
        assertThatThrownBy(() -> director.run(addresses::revoke)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void anAddressEndsWithTheAccountAndWithTheRole() throws Exception {
        String own = made(director, null);
        jdbc.sql("update account set state = 'DISABLED' where id = ?")
                .param(director.accountId())
                .update();
        assertThat(read(own).getStatus()).isEqualTo(404);

        String whole = made(coordinator, place.id());
        jdbc.sql("update role_grant set valid_to = date '2027-08-31' where account_id = ?")
                .param(coordinator.accountId())
                .update();
        assertThat(read(whole).getStatus()).isEqualTo(404);
    }

    @Test
    void theAddressIsShownOnceAndOnlyItsHashIsKept() throws Exception {
        String address = (String) web.perform(post("/calendar/address")
                        .with(authentication(director.authentication()))
                        .with(csrf()))
                .andExpect(redirectedUrl("/calendar/address"))
                .andReturn()
                .getFlashMap()
                .get("madeAddress");
        String secret = address.replaceAll(".*/calendar/|\\.ics", "");
        assertThat(secret).matches("[0-9a-f]{64}");
        assertThat(read(secret).getStatus()).isEqualTo(200);
        assertThat(jdbc.sql("select count(*) from calendar_address a where account_id = ? and cast(a as text) like ?")
                        .params(director.accountId(), "%" + secret + "%")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select action from journal where actor_id = ?")
                        .param(director.accountId())
                        .query(String.class)
                        .list())
                .containsExactly("agenda.address-made");
        String page = web.perform(get("/calendar/address").with(authentication(director.authentication())))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).doesNotContain(secret).contains("Отозвать адрес", "01.09.2027 09:00");
    }

    @Test
    void guessesAreSlowedDownAndSoAreProgramsThatAskTooOften() throws Exception {
        String secret = made(director, null);
        for (int n = 0; n < 60; n++) {
            assertThat(read("guess" + n).getStatus()).isEqualTo(404);
        }
        MockHttpServletResponse refused = read(secret);
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(String.valueOf(refused.getHeader("Retry-After"))))
                .isPositive();

        clock.moveTo(clock.instant().plusSeconds(16 * 60));
        for (int n = 0; n < 60; n++) {
            assertThat(read(secret).getStatus()).isEqualTo(200);
        }
        assertThat(read(secret).getStatus()).isEqualTo(429);
    }
}
