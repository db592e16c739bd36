package org.opora.substitution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.TestMunicipalities.Made;
import org.opora.account.People;
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.opora.calendar.MovableClock;
import org.opora.home.HomeCounts;
import org.opora.home.OpenHome;
import org.opora.inbox.Inbox;
import org.opora.inbox.InboxTask;
import org.opora.inbox.InboxWorld;
import org.opora.notification.Notifications;
import org.opora.notification.ReminderStep;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Whoever is named as a substitute hears of it, and finds on the start page what the inbox holds for them. */
@OporaTest
class SubstituteNewsTests {

    private static final LocalDate FIRST = LocalDate.of(2027, 7, 5);
    private static final LocalDate LAST = LocalDate.of(2027, 7, 25);

    @Autowired
    InboxWorld world;

    @Autowired
    Inbox inbox;

    @Autowired
    NameSubstitute nameSubstitute;

    @Autowired
    Substitutions substitutions;

    @Autowired
    Notifications notifications;

    @Autowired
    OpenHome openHome;

    @Autowired
    People people;

    @Autowired
    TestAccounts accounts;

    @Autowired
    MovableClock clock;

    @Autowired
    MockMvc web;

    private Made place;
    private SignedIn head;
    private SignedIn absent;
    private SignedIn deputy;

    @BeforeEach
    void people() {
        itIs("2027-07-01T09:00:00Z");
        place = world.municipality();
        head = accounts.inMunicipality(place.id(), Role.HEAD);
        absent = world.coordinator(place);
        deputy = accounts.inMunicipality(place.id(), Role.METHODIST);
    }

    @AfterEach
    void clockBack() {
        clock.reset();
    }

    private void itIs(String instant) {
        clock.moveTo(Instant.parse(instant));
    }

    private UUID named(@Nullable Role role, @Nullable String process, @Nullable UUID school) {
        return head.call(() -> nameSubstitute.name(new NameSubstitute.Command(
                place.id(),
                absent.accountId(),
                deputy.accountId(),
                role,
                process,
                school,
                FIRST,
                LAST,
                "Приказ № 12")));
    }

    @Test
    void theBellRingsOnceAndLeadsToTheSubstitution() throws Exception {
        UUID id = named(null, "inbox-test", null);

        assertThat(deputy.call(notifications::bell)).isEqualTo("1");
        assertThat(absent.call(notifications::bell)).isEmpty();
        assertThat(deputy.call(() -> notifications.list(true, 0)))
                .extracting(
                        Notifications.Line::step,
                        Notifications.Line::task,
                        Notifications.Line::since,
                        Notifications.Line::dueDay,
                        Notifications.Line::subject)
                .containsExactly(tuple(ReminderStep.SUBSTITUTE, people.nameOf(absent.accountId()), FIRST, LAST, id));
        web.perform(get("/notifications").with(authentication(deputy.authentication())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Вам поручено замещать коллегу")))
                .andExpect(content().string(containsString("с 05.07.2027 по 25.07.2027")));
        UUID news = deputy.call(() -> notifications.list(true, 0)).get(0).id();
        assertThat(deputy.call(() -> notifications.open(news))).isEqualTo("/substitutions");
        assertThat(deputy.call(notifications::bell)).isEmpty();
    }

    @Test
    void aSubstitutionThatIsOverIsNoNewsAnyMore() {
        named(null, null, null);
        itIs("2027-07-25T20:59:00Z");
        assertThat(deputy.call(notifications::unread)).isEqualTo(1);
        itIs("2027-07-25T21:00:00Z");
        assertThat(deputy.call(notifications::unread)).as("midnight in Moscow").isZero();
        assertThat(deputy.call(() -> notifications.list(false, 0)))
                .extracting(Notifications.Line::open)
                .containsExactly(false);

        itIs("2027-07-02T09:00:00Z");
        UUID never = head.call(() -> substitutions.list(false, 0))
                .getContent()
                .get(0)
                .id();
        head.run(() -> substitutions.end(never, LocalDate.of(2027, 7, 2), "Приказ № 13"));
        assertThat(deputy.call(notifications::unread))
                .as("ended before it began")
                .isZero();
    }

    @Test
    void theStartPageCountsWhatANarrowedSubstitutionGives() {
        UUID school = place.schools().get(0);
        InboxTask here = world.start(place, school, 60);
        InboxTask taken = world.start(place, school, 60);
        InboxTask there = world.start(place, place.schools().get(1), 60);
        absent.run(() -> inbox.claim(taken.id(), null));
        named(null, "inbox-test", school);
        assertThat(counts()).isEqualTo(new HomeCounts(0, 0, 0, 0, 0));

        itIs("2027-07-05T09:00:00Z");
        assertThat(counts()).isEqualTo(new HomeCounts(1, 1, 0, 0, 0));
        assertThat(deputy.call(openHome::open).tasks())
                .extracting(line -> line.id())
                .containsExactlyInAnyOrder(here.id(), taken.id())
                .doesNotContain(there.id());
        deputy.run(() -> inbox.claim(here.id(), null));
        assertThat(counts()).as("taken for the absent").isEqualTo(new HomeCounts(2, 0, 0, 0, 0));

        itIs("2027-07-26T09:00:00Z");
        assertThat(counts()).isEqualTo(new HomeCounts(0, 0, 0, 0, 0));
    }

    @Test
    void anotherProcessOrRoleIsNotCounted() {
        accounts.give(absent, Role.CONTROLLER, null, place.id(), null, LocalDate.of(2020, 1, 1), null);
        world.start(place, place.schools().get(0), 60);
        named(null, "order", null);
        named(Role.CONTROLLER, null, null);
        itIs("2027-07-05T09:00:00Z");
        assertThat(counts()).isEqualTo(new HomeCounts(0, 0, 0, 0, 0));
        named(Role.COORDINATOR, null, null);
        assertThat(counts()).isEqualTo(new HomeCounts(0, 1, 0, 0, 0));
    }

    private HomeCounts counts() {
        return deputy.call(openHome::open).counts();
    }
}
