package org.opora.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.TestMunicipalities;
import org.opora.account.GiveRole;
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.opora.bpmn.Stage;
import org.opora.cycle.AdmitSchool;
import org.opora.cycle.CyclePeriod;
import org.opora.cycle.LaunchCommand;
import org.opora.cycle.LaunchCycle;
import org.opora.cycle.ListSource;
import org.opora.engine.TestJobs;
import org.opora.supportcase.Categories;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What a form's work refuses stands beside the field it is about, and what was typed is still there. */
@OporaTest
class RefusedFormTests {

    private static final String ACT = "Постановление № 5";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestMunicipalities municipalities;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private LaunchCycle launchCycle;

    @Autowired
    private AdmitSchool admitSchool;

    @Autowired
    private GiveRole giveRole;

    @Autowired
    private TestJobs jobs;

    @Autowired
    private Clock clock;

    private TestMunicipalities.Made place;
    private SignedIn coordinator;
    private String form;
    private LocalDate today;
    private UUID school;

    @BeforeEach
    void aYearWithASupportedSchool() {
        place = municipalities.withSchools(3);
        coordinator = accounts.inMunicipality(place.id(), Role.COORDINATOR);
        today = LocalDate.now(clock.withZone(ZoneId.of("Europe/Moscow")));
        int year = today.getYear() + 1;
        CyclePeriod period = new CyclePeriod(year, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), year - 1);
        UUID cycle = coordinator.call(() -> launchCycle.launch(new LaunchCommand(
                place.id(), period, ListSource.OWN, EnumSet.of(Stage.PLAN, Stage.REPORT), List.of())));
        jobs.settle(place.slug());
        school = place.schools().get(0);
        coordinator.run(() -> admitSchool.admit(cycle, school, new Categories(true, false, false), "Протокол № 2"));
        jobs.settle(place.slug());
        form = "/cycles/" + cycle;
    }

    @Test
    void leavingAYear() throws Exception {
        assertBeside("day", "Дата выбытия ещё не наступила", leaves(school, today.plusDays(2), "false"));
        assertBeside("day", "Дата выбытия раньше начала", leaves(school, today.minusDays(2), "false"));
        assertBeside(
                "school",
                "в этом году не сопровождается",
                leaves(place.schools().get(1), today, "false"));
        assertBeside("successor", "выберите школу-преемника", leaves(school, today, "true"));
    }

    @Test
    void joiningAYearAndAnotherCategory() throws Exception {
        assertBeside("school", "уже сопровождается", changes("/admit", school, "shnor"));
        assertBeside(
                "shnor", "ни к одному треку", changes("/admit", place.schools().get(1), "none"));
        assertBeside("shnor", "Категории не изменились", changes("/category", school, "shnor"));
    }

    @Test
    void givingAndEndingARole() throws Exception {
        SignedIn deputy = accounts.without(place.id());
        String roles = "/accounts/" + deputy.accountId() + "/roles";
        assertBeside(
                "to",
                "укажите последний день",
                answer(
                        roles,
                        "role",
                        "HEAD",
                        "municipalityId",
                        place.id(),
                        "from",
                        today,
                        "acting",
                        "true",
                        "basis",
                        ACT));
        UUID grant = coordinator.call(() -> giveRole.give(new GiveRole.Command(
                deputy.accountId(), Role.HEAD, null, place.id(), null, today, today.plusDays(20), true, ACT)));
        String end = roles + "/" + grant + "/end";
        assertBeside("lastDay", "завершить её позже нельзя", answer(end, "lastDay", today.plusDays(30), "basis", ACT));
        assertBeside("lastDay", "Укажите последний день", answer(end, "lastDay", "", "basis", ACT));
        assertBeside("basis", "Укажите документ-основание", answer(end, "lastDay", today, "basis", " "));
    }

    @Test
    void closingAnAccount() throws Exception {
        String close = "/accounts/" + accounts.without(place.id()).accountId() + "/disable";
        assertBeside("reason", "Укажите причину", answer(close, "reason", " "));
        assertBeside("reason", "Слишком длинный текст", answer(close, "reason", "х".repeat(301)));
    }

    @Test
    void standingIn() throws Exception {
        assertBeside("substitute", "сам себя", standsIn(coordinator, coordinator, today));
        SignedIn colleague = accounts.inMunicipality(place.id(), Role.METHODIST);
        assertBeside("substitute", "самого себя нельзя", standsIn(colleague, coordinator, today));
        SignedIn other = accounts.inMunicipality(place.id(), Role.METHODIST);
        assertBeside("to", "раньше первого", standsIn(colleague, other, today.minusDays(1)));
        assertBeside("to", "не больше чем на год", standsIn(colleague, other, today.plusYears(2)));
    }

    @Test
    void openingAYear() throws Exception {
        int next = today.getYear() + 2;
        LocalDate start = LocalDate.of(next, 1, 1);
        assertBeside("endsOn", "раньше начала", opens(start, start.minusDays(1), next - 1));
        assertBeside("endsOn", "Период длиннее", opens(start, start.plusYears(3), next - 1));
        assertBeside("resultsYear", "не старше трёх лет", opens(start, start.plusMonths(11), next - 5));
    }

    private String standsIn(SignedIn absent, SignedIn substitute, LocalDate to) throws Exception {
        return answer(
                "/substitutions",
                "place",
                place.id(),
                "absent",
                absent.accountId(),
                "substitute",
                substitute.accountId(),
                "from",
                today,
                "to",
                to,
                "basis",
                ACT);
    }

    private String opens(LocalDate start, LocalDate end, int resultsYear) throws Exception {
        return answer(
                "/cycles",
                "municipalityId",
                place.id(),
                "year",
                start.getYear(),
                "startsOn",
                start,
                "endsOn",
                end,
                "resultsYear",
                resultsYear,
                "listSource",
                "OWN",
                "stages[0].stage",
                "PLAN",
                "stages[0].document",
                ACT);
    }

    private String leaves(UUID leaving, LocalDate day, String transfer) throws Exception {
        return answer(
                form + "/withdraw",
                "school",
                leaving,
                "day",
                day,
                "act",
                ACT,
                "transfer",
                transfer,
                "confirmed",
                "true");
    }

    private String changes(String act, UUID changed, String category) throws Exception {
        return answer(form + act, "school", changed, category, "true", "basis", ACT, "confirmed", "true");
    }

    private String answer(String path, Object... fields) throws Exception {
        var request =
                post(path).with(authentication(coordinator.authentication())).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i].toString(), fields[i + 1].toString());
        }
        return mvc.perform(request)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    /** After that field and before the next one. */
    private static void assertBeside(String field, String words, String page) {
        String typed = "(?is)name=\"" + field + "\"(?:(?!<(input|select|textarea)[^>]*name=\"(?!" + field
                + "|shnsu|risk|transfer|stages)).)*?(invalid-feedback|text-danger)[^>]*>[^<]*" + Pattern.quote(words);
        assertThat(Pattern.compile(typed).matcher(page).find())
                .as(words + " beside " + field)
                .isTrue();
        assertThat(page).doesNotContain("alert alert-danger");
        if (!List.of("basis", "reason").contains(field)) {
            assertThat(page).as("the text is kept").contains("value=\"" + ACT + "\"");
        }
    }
}
