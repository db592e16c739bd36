package org.opora.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.TestMunicipalities;
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.opora.bpmn.Stage;
import org.opora.classification.CategoryWords;
import org.opora.classification.ClassifySchools;
import org.opora.classification.ListTerms;
import org.opora.engine.SystemContext;
import org.opora.engine.TestJobs;
import org.opora.supportcase.Categories;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What is unfinished when a year closes is named, on its page, on the school's card and before the next list is made. */
@OporaTest
class ClosedYearsTests {

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
    private CloseCycle closeCycle;

    @Autowired
    private ClosedYears closedYears;

    @Autowired
    private ClassifySchools classifySchools;

    @Autowired
    private CategoryWords words;

    @Autowired
    private TestJobs jobs;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private TestMunicipalities.Made place;
    private SignedIn coordinator;
    private int year;
    private UUID supported;
    private UUID cycle;

    @AfterEach
    void language() {
        LocaleContextHolder.resetLocaleContext();
    }

    @BeforeEach
    void aYearWithASupportedSchoolCloses() {
        LocaleContextHolder.setLocale(Locale.forLanguageTag("ru"));
        place = municipalities.withSchools(2);
        coordinator = accounts.inMunicipality(place.id(), Role.COORDINATOR);
        year = LocalDate.now(clock).getYear() + 1;
        supported = place.schools().get(0);
        cycle = launch(year);
        coordinator.run(() -> admitSchool.admit(cycle, supported, new Categories(true, false, false), "Протокол № 2"));
        jobs.settle(place.slug());
        jdbc.sql("update support_case set outcome = 'INTENSIFY' where cycle_id = ?")
                .param(cycle)
                .update();
        closeCycle.close(cycle);
        jobs.settle(place.slug());
    }

    @Test
    void namesTheStepsOfTheMunicipalityAndOfEachSchool() throws Exception {
        assertThat(closedYears.of(cycle))
                .extracting(Remainder::schoolId)
                .as("the municipality, then the school; the other school had nothing to do")
                .containsExactly(null, supported);
        shown("/cycles/" + cycle)
                .andExpect(content().string(containsString("Не завершено к закрытию года")))
                .andExpect(content()
                        .string(containsString("Заключить муниципальное соглашение (срок 19.05." + year + ")")));
    }

    @Test
    void isTheReasonOnTheSchoolsCard() throws Exception {
        shown("/schools/" + supported).andExpect(content().string(containsString("Год закрыт, не завершено: ")));
        shown("/schools/" + place.schools().get(1))
                .andExpect(content().string(not(containsString("Год закрыт, не завершено"))));
    }

    @Test
    void isSeenByWhoeverOpensTheNextYearAndMakesItsList() throws Exception {
        shown("/cycles/new?municipality=" + place.id() + "&year=" + (year + 1))
                .andExpect(content().string(containsString("Чем закончился " + year + " год")))
                .andExpect(content().string(not(containsString("ещё не закрыт"))))
                .andExpect(content().string(containsString("усилить сопровождение; не завершено: ")));
        UUID next = launch(year + 1);
        classify(next, year + 1);
        shown("/classification/" + next)
                .andExpect(content().string(containsString(year + " год: усилить сопровождение; не завершено: ")));
        shown("/cycles/new?municipality=" + place.id() + "&year=" + (year + 1))
                .andExpect(content().string(containsString((year + 1) + " год в этом муниципалитете уже открыт")));
        LocaleContextHolder.setLocale(Locale.forLanguageTag("ru"));
        assertThat(words.list(next)).as("above the form").contains("| усилить сопровождение; не завершено: ");
        assertThat(words.lastYear(next)).containsOnlyKeys(supported);
        assertThat(words.lastYear(next).get(supported)).startsWith("усилить сопровождение; не завершено: ");
        classify(cycle, year);
        assertThat(words.lastYear(cycle)).as("nothing before the first year").isEmpty();
    }

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    private void classify(UUID listed, int ofYear) {
        ListTerms terms = new ListTerms(ofYear, ofYear - 1, org.opora.classification.ListSource.OWN);
        SystemContext.run("test", () -> classifySchools.classify(listed, place.id(), terms));
    }

    private UUID launch(int opened) {
        CyclePeriod period =
                new CyclePeriod(opened, LocalDate.of(opened, 1, 1), LocalDate.of(opened, 12, 31), opened - 1);
        UUID id = coordinator.call(() -> launchCycle.launch(new LaunchCommand(
                place.id(), period, ListSource.OWN, EnumSet.of(Stage.AGREEMENT, Stage.PLAN), List.of())));
        jobs.settle(place.slug());
        return id;
    }

    private ResultActions shown(String address) throws Exception {
        return mvc.perform(get(address).with(authentication(coordinator.authentication())));
    }
}
