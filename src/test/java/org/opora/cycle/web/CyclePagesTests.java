package org.opora.cycle.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.TestMunicipalities;
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.opora.bpmn.Stage;
import org.opora.cycle.CyclePages;
import org.opora.engine.TestJobs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages of a year, as the coordinator and the head use them. */
@OporaTest
class CyclePagesTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestMunicipalities municipalities;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private CyclePages pages;

    @Autowired
    private TestJobs jobs;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private TestMunicipalities.Made place;
    private SignedIn coordinator;
    private SignedIn head;
    private int year;

    @BeforeEach
    void place() {
        place = municipalities.withSchools(3);
        coordinator = accounts.inMunicipality(place.id(), Role.COORDINATOR);
        head = accounts.inMunicipality(place.id(), Role.HEAD);
        year = LocalDate.now(clock).getYear() + 1;
    }

    @Test
    void theWizardProposesStagesAndShowsDeadlines() throws Exception {
        asks(coordinator, get("/cycles/new").param("year", Integer.toString(year)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("15.05." + year)))
                .andExpect(content().string(containsString("На " + year + " год не внесены перенесённые дни")))
                .andExpect(content().string(containsString("Собеседование")));
        asks(head, get("/cycles/new")).andExpect(status().isNotFound());
    }

    @Test
    void theProposedYearEndsAfterItsLastDeadline() throws Exception {
        asks(coordinator, get("/cycles/new").param("year", Integer.toString(year)))
                .andExpect(content().string(containsString("25.01." + (year + 1))))
                .andExpect(content().string(containsString("value=\"" + (year + 1) + "-01-31\"")))
                .andExpect(content().string(containsString("Открыть год</button>")))
                .andExpect(content().string(not(containsString("alert-warning\" role=\"status\">Такой"))));
    }

    @Test
    void theWizardSaysWhichYearsCannotBeOpened() throws Exception {
        asks(coordinator, get("/cycles/new").param("year", "99999"))
                .andExpect(content()
                        .string(containsString(
                                "Такой год открыть нельзя: он слишком далёк от текущего. Показан ближайший"
                                        + " возможный – " + (year + 1) + ".")));
        launched();
        asks(coordinator, get("/cycles/new").param("year", Integer.toString(year)))
                .andExpect(content().string(containsString(year + " год в этом муниципалитете уже открыт")))
                .andExpect(content().string(not(containsString("Открыть год</button>"))));
    }

    @Test
    void aYearThatStillRunsHasNoOutcomesAndTheWizardSaysSo() throws Exception {
        launched();
        jdbc.sql(
                        """
                        insert into cycle (id, version, key, municipality_id, year, starts_on, ends_on, results_year, list_source,
                                           status, opened_at, opened_by, ended_on)
                        select gen_random_uuid(), 0, key || '-before', municipality_id, year - 1, starts_on - 365, ends_on - 365,
                               results_year - 1, list_source, 'CLOSED', opened_at, opened_by, current_date
                        from cycle where municipality_id = :place
                        """)
                .param("place", place.id())
                .update();
        jdbc.sql(
                        """
                        insert into unfinished_work (cycle_id, school_id, name, stage, due_day)
                        select id, :school, 'Подготовить отчёт школы', 'report', current_date from cycle
                        where municipality_id = :place and status = 'CLOSED'
                        """)
                .param("place", place.id())
                .param("school", place.schools().get(0))
                .update();
        asks(coordinator, get("/cycles/new").param("year", Integer.toString(year + 1)))
                .andExpect(content().string(containsString("Чем закончился " + (year - 1) + " год")))
                .andExpect(content().string(containsString(year + " год ещё не закрыт")));
    }

    @Test
    void theWizardRefusesBesideTheFieldAndKeepsWhatWasTyped() throws Exception {
        asks(coordinator, launch().param("startsOn", "").param("endsOn", year + "-12-31"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Заполните это поле.")))
                .andExpect(content().string(containsString("Протокол № 9")));
        asks(coordinator, launch().param("startsOn", year + "-02-30").param("endsOn", year + "-12-31"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Такой даты нет.")))
                .andExpect(content().string(containsString("Протокол № 9")));
        asks(coordinator, launch().param("startsOn", year + "-12-31").param("endsOn", year + "-01-01"))
                .andExpect(content().string(containsString("Окончание раньше начала")));
    }

    @Test
    void theBoardShowsStagesWaitsAndSchools() throws Exception {
        UUID id = launched();
        asks(coordinator, get("/cycles")).andExpect(content().string(containsString(Integer.toString(year))));
        asks(coordinator, get("/cycles/" + id))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Ожидание даты")))
                .andExpect(content().string(containsString("СОШ № 1")))
                .andExpect(content().string(containsString("Протокол № 9")))
                .andExpect(content().string(containsString("Школа включена позже")))
                .andExpect(content().string(not(containsString("/cancel"))));
        asks(head, get("/cycles/" + id))
                .andExpect(content().string(containsString("/cancel")))
                .andExpect(content().string(not(containsString("/admit"))));
        asks(coordinator, get("/cycles/" + id + "/progress")).andExpect(status().isOk());
        SignedIn stranger =
                accounts.inMunicipality(municipalities.withSchools(1).id(), Role.COORDINATOR);
        asks(stranger, get("/cycles/" + id)).andExpect(status().isNotFound());
    }

    @Test
    void aSecondLaunchIsRefusedInWords() throws Exception {
        launched();
        asks(coordinator, wholeYear())
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("в этом муниципалитете уже открыт")));
    }

    @Test
    void aSchoolIsAdmittedReclassifiedAndWithdrawnByConfirmedForms() throws Exception {
        UUID id = launched();
        String school = place.schools().get(0).toString();
        for (String form : new String[] {"admit", "category", "withdraw"}) {
            asks(coordinator, get("/cycles/" + id + "/" + form)).andExpect(status().isOk());
            asks(head, get("/cycles/" + id + "/" + form)).andExpect(status().isNotFound());
        }
        asks(
                        coordinator,
                        post("/cycles/" + id + "/admit")
                                .param("school", school)
                                .param("shnor", "true")
                                .param("basis", "Протокол № 2"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Отметьте, что решение принято.")));
        sends(
                coordinator,
                id,
                "admit",
                "school",
                school,
                "shnor",
                "true",
                "basis",
                "Протокол № 2",
                "confirmed",
                "true");
        sends(
                coordinator,
                id,
                "category",
                "school",
                school,
                "risk",
                "true",
                "basis",
                "Протокол № 3",
                "confirmed",
                "true");
        asks(coordinator, get("/cycles/" + id)).andExpect(content().string(containsString("зона риска")));
        LocalDate today = LocalDate.now(clock.withZone(ZoneId.of("Europe/Moscow")));
        refuses(leaves(id, school, today.plusDays(2), "false"), "Дата выбытия ещё не наступила.");
        refuses(leaves(id, school, today.minusDays(2), "false"), "Дата выбытия раньше начала этого года работы");
        refuses(leaves(id, place.schools().get(1).toString(), today, "false"), "Школа в этом году не сопровождается.");
        sends(
                coordinator,
                id,
                "withdraw",
                "school",
                school,
                "day",
                today.toString(),
                "act",
                "Постановление № 5",
                "transfer",
                "false",
                "confirmed",
                "true");
        asks(coordinator, get("/cycles/" + id)).andExpect(content().string(containsString("выбыла")));
    }

    @Test
    void theCoordinatorOpensEarlyAndTheHeadCancels() throws Exception {
        UUID id = launched();
        asks(coordinator, get("/cycles/" + id + "/open-early").param("activity", "timer_waitForSession"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Дождаться дня подготовки отчётной сессии")));
        asks(
                        coordinator,
                        post("/cycles/" + id + "/open-early")
                                .param("activity", "timer_waitForSession")
                                .param("reason", " "))
                .andExpect(content().string(containsString("Заполните это поле.")));
        sends(coordinator, id, "open-early", "activity", "timer_waitForSession", "reason", "Отчёты приняты");
        asks(coordinator, get("/cycles/" + id + "/cancel")).andExpect(status().isNotFound());
        asks(head, get("/cycles/" + id + "/cancel")).andExpect(status().isOk());
        sends(head, id, "cancel", "reason", "Открыт по ошибке", "confirmed", "true");
        asks(head, get("/cycles/" + id))
                .andExpect(content().string(containsString("Открыт по ошибке")))
                .andExpect(content().string(not(containsString("/cancel"))));
    }

    private static MockHttpServletRequestBuilder leaves(UUID id, String school, LocalDate day, String transfer) {
        return post("/cycles/" + id + "/withdraw")
                .param("school", school)
                .param("day", day.toString())
                .param("act", "Постановление № 5")
                .param("transfer", transfer)
                .param("confirmed", "true");
    }

    private void refuses(MockHttpServletRequestBuilder request, String words) throws Exception {
        asks(coordinator, request)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(words)));
    }

    private UUID launched() throws Exception {
        asks(coordinator, wholeYear()).andExpect(status().is3xxRedirection());
        jobs.settle(place.slug());
        return coordinator.call(() -> pages.list()).get(0).cycle().id();
    }

    private MockHttpServletRequestBuilder wholeYear() {
        return launch().param("startsOn", year + "-01-01").param("endsOn", year + "-12-31");
    }

    private MockHttpServletRequestBuilder launch() {
        MockHttpServletRequestBuilder request = post("/cycles")
                .param("municipalityId", place.id().toString())
                .param("year", Integer.toString(year))
                .param("resultsYear", Integer.toString(year - 1))
                .param("listSource", "OWN");
        for (Stage stage : Stage.values()) {
            String line = "stages[" + stage.ordinal() + "].";
            boolean done = stage == Stage.CRITERIA;
            boolean on = stage == Stage.SESSION || stage == Stage.AGREEMENT;
            request.param(line + "stage", stage.name());
            request.param(line + "mode", done ? "DONE" : on ? "ON" : "OFF");
            request.param(line + "document", done ? "Протокол № 9" : "");
            request.param(
                    line + "doneOn", done ? LocalDate.now(clock).minusDays(3).toString() : "");
        }
        return request;
    }

    private void sends(SignedIn person, UUID cycle, String form, String... fields) throws Exception {
        MockHttpServletRequestBuilder request = post("/cycles/" + cycle + "/" + form);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        asks(person, request).andExpect(redirectedUrl("/cycles/" + cycle));
        jobs.settle(place.slug());
    }

    private ResultActions asks(SignedIn person, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(authentication(person.authentication())).with(csrf()));
    }
}
