package org.opora.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opora.OporaTest;
import org.opora.Statements;
import org.opora.TestMunicipalities;
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.opora.calendar.MovableClock;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The rules of reminders that a municipality agrees for itself. */
@OporaTest
class ReminderRulesTests {

    /** A Wednesday without a holiday near it. */
    private static final LocalDate DUE = LocalDate.of(2027, 9, 15);

    private static final ReminderRule OWN = new ReminderRule(10, 3, false, 1, 2);

    @Autowired
    private NewsWorld world;

    @Autowired
    private Remind remind;

    @Autowired
    private Notifications notifications;

    @Autowired
    private EditReminderRules rules;

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

    private TestMunicipalities.Made place;
    private SignedIn coordinator;
    private SignedIn methodist;
    private SignedIn head;

    @BeforeEach
    void people() {
        place = municipalities.withSchools(1);
        coordinator = accounts.inMunicipality(place.id(), Role.COORDINATOR);
        methodist = accounts.inMunicipality(place.id(), Role.METHODIST);
        head = accounts.inMunicipality(place.id(), Role.HEAD);
    }

    @AfterEach
    void clockBack() {
        clock.reset();
    }

    private void agree(ReminderRule rule) {
        coordinator.run(() -> rules.change(place.id(), rule));
    }

    private List<ReminderStep> heardBy(SignedIn person) {
        return person.call(() -> notifications.list(false, 0)).stream()
                .map(Notifications.Line::step)
                .toList();
    }

    private void remindOn(LocalDate day) {
        world.itIs(day, 9);
        remind.remind();
    }

    @Test
    void ownNumbersHoldInTheirMunicipalityAndTheUsualOnesElsewhere() {
        TestMunicipalities.Made usual = municipalities.withSchools(1);
        SignedIn other = accounts.inMunicipality(usual.id(), Role.METHODIST);
        agree(OWN);
        world.task(place, Role.METHODIST, null, DUE);
        world.task(usual, Role.METHODIST, null, DUE);

        remindOn(DUE.minusDays(11));
        assertThat(heardBy(methodist)).isEmpty();
        remindOn(DUE.minusDays(10));
        assertThat(heardBy(methodist)).containsExactly(ReminderStep.EARLY);
        assertThat(heardBy(other)).as("seven days by the usual rules").isEmpty();
        remindOn(DUE.minusDays(3));
        assertThat(heardBy(methodist)).containsExactly(ReminderStep.SOON, ReminderStep.EARLY);
        assertThat(heardBy(other)).containsExactly(ReminderStep.EARLY);
        remindOn(DUE);
        assertThat(heardBy(methodist)).as("not on the day").hasSize(2);
        assertThat(heardBy(other)).first().isEqualTo(ReminderStep.TODAY);
        remindOn(DUE.plusDays(1));
        assertThat(heardBy(coordinator)).containsExactly(ReminderStep.LATE_FOR_COORDINATOR);
        assertThat(heardBy(head)).isEmpty();
        remindOn(DUE.plusDays(2));
        assertThat(heardBy(head)).containsExactly(ReminderStep.LATE_FOR_HEAD);
    }

    @Test
    void aStepThatIsLeftOutIsSilent() {
        agree(new ReminderRule(null, null, true, null, null));
        world.task(place, Role.METHODIST, null, DUE);
        for (int day = -10; day <= 20; day++) {
            remindOn(DUE.plusDays(day));
        }
        assertThat(heardBy(methodist)).containsExactly(ReminderStep.TODAY);
        assertThat(heardBy(coordinator)).isEmpty();
        assertThat(heardBy(head)).isEmpty();
    }

    @Test
    void thePreviewSaysWhatChangesAndHowManyAreRemindedOfAtOnceAndOnce() {
        world.itIs(DUE.minusDays(9), 9);
        world.task(place, Role.METHODIST, null, DUE);
        world.task(place, Role.METHODIST, null, DUE);
        world.task(place, Role.METHODIST, null, DUE.plusDays(5));
        remind.remind();

        EditReminderRules.Preview preview = coordinator.call(() -> rules.preview(place.id(), OWN));
        assertThat(preview.steps()).extracting(EditReminderRules.Change::step).isEqualTo(ReminderStep.ladder());
        assertThat(preview.atOnce()).isEqualTo(2);
        assertThat(heardBy(methodist)).as("a look changes nothing").isEmpty();

        agree(OWN);
        remind.remind();
        assertThat(heardBy(methodist)).hasSize(2).containsOnly(ReminderStep.EARLY);
        agree(ReminderRule.USUAL);
        agree(OWN);
        remind.remind();
        assertThat(heardBy(methodist)).as("each of it once").hasSize(2);
        assertThat(coordinator.call(() -> rules.preview(place.id(), OWN)).steps())
                .isEmpty();
    }

    @Test
    void theRunTakesNoMoreStatementsForMoreRules() {
        remindOn(DUE);
        int before = Statements.of(remind::remind);
        for (int n = 2; n < 8; n++) {
            TestMunicipalities.Made one = municipalities.withSchools(0);
            ReminderRule rule = new ReminderRule(n + 1, n, true, n, n + 3);
            accounts.inMunicipality(one.id(), Role.COORDINATOR).run(() -> rules.change(one.id(), rule));
        }
        assertThat(Statements.of(remind::remind)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "1, , , , ladder-days",
        "61, , , , ladder-days",
        ", 0, , , ladder-days",
        ", , 31, , ladder-days",
        ", , , 0, ladder-days",
        "5, 5, , , ladder-before",
        ", , 4, 3, ladder-late"
    })
    void whatCannotBeKeptIsRefused(
            @Nullable Integer early,
            @Nullable Integer soon,
            @Nullable Integer forCoordinator,
            @Nullable Integer forHead,
            String code) {
        assertThatThrownBy(() -> new ReminderRule(early, soon, true, forCoordinator, forHead))
                .isInstanceOf(OporaException.class)
                .hasMessageContaining("notification." + code);
    }

    @Test
    void onlyTheCoordinatorChangesThemAndTheJournalKeepsWhatWasAndIs() {
        assertThat(head.call(() -> rules.current(place.id()))).isEqualTo(ReminderRule.USUAL);
        assertThatThrownBy(() -> head.run(() -> rules.change(place.id(), OWN))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> methodist.call(() -> rules.current(place.id())))
                .isInstanceOf(NotFoundException.class);
        agree(OWN);
        agree(OWN);
        assertThat(jdbc.sql("select cast(details as text) from journal where municipality_id = ? and action = ?")
                        .params(place.id(), "notification.ladder-changed")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("7, 1, 0, 3, 5", "10, 3, -, 1, 2");
    }

    @Test
    void thePageNamesTheFieldThatIsWrongAndKeepsWhatWasWritten() throws Exception {
        web.perform(get("/settings/reminders/preview")
                        .param("municipality", place.id().toString())
                        .param("early", "сорок")
                        .param("soon", "3")
                        .with(authentication(coordinator.authentication())))
                .andExpect(status().isOk())
                .andExpect(
                        content().string(allOf(containsString("Напишите целое число"), containsString("value=\"3\""))));
        web.perform(post("/settings/reminders")
                        .param("municipality", place.id().toString())
                        .param("early", "3")
                        .param("soon", "3")
                        .with(authentication(coordinator.authentication()))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Первое напоминание должно быть раньше второго")));
        assertThat(coordinator.call(() -> rules.current(place.id()))).isEqualTo(ReminderRule.USUAL);

        web.perform(get("/settings/reminders/preview")
                        .param("municipality", place.id().toString())
                        .param("early", "10")
                        .param("soon", "1")
                        .param("onDay", "true")
                        .param("lateCoordinator", "3")
                        .with(authentication(coordinator.authentication())))
                .andExpect(content()
                        .string(allOf(
                                containsString("за 7 дн. до срока"),
                                containsString("за 10 дн. до срока"),
                                containsString("через 5 раб. дн. после срока"))));
        web.perform(post("/settings/reminders")
                        .param("municipality", place.id().toString())
                        .param("early", "10")
                        .param("onDay", "true")
                        .with(authentication(coordinator.authentication()))
                        .with(csrf()))
                .andExpect(redirectedUrl("/settings/reminders?municipality=" + place.id()));
        assertThat(coordinator.call(() -> rules.current(place.id())))
                .isEqualTo(new ReminderRule(10, null, true, null, null));
    }
}
