package org.opora.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.Statements;
import org.opora.TestMunicipalities;
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.opora.agenda.OpenAgenda.Wanted;
import org.opora.calendar.MovableClock;
import org.opora.error.NotFoundException;
import org.opora.inbox.InboxAddress;
import org.opora.inbox.InboxTask;
import org.opora.inbox.ListTasks;
import org.opora.notification.NewsWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The calendar: what stands on which day, for whom, and at what cost. */
@OporaTest
class AgendaTests {

    private static final YearMonth MONTH = YearMonth.of(2027, 9);

    /** A Wednesday. */
    private static final LocalDate DUE = MONTH.atDay(15);

    private static final LocalDate SATURDAY = MONTH.atDay(18);

    @Autowired
    private OpenAgenda agenda;

    @Autowired
    private ListTasks inbox;

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

    private TestMunicipalities.Made place;
    private SignedIn coordinator;
    private SignedIn director;

    @BeforeEach
    void people() {
        place = municipalities.withSchools(2);
        coordinator = accounts.inMunicipality(place.id(), Role.COORDINATOR);
        director = accounts.inSchool(place.id(), place.schools().get(0), Role.DIRECTOR);
        world.itIs(MONTH.atDay(14), 9);
    }

    @AfterEach
    void clockBack() {
        clock.reset();
    }

    private static Wanted wanted(@Nullable UUID municipality, @Nullable UUID school) {
        return new Wanted(municipality, MONTH, school, null);
    }

    private AgendaPage month(SignedIn person, Wanted wanted) {
        return person.call(() -> agenda.month(wanted));
    }

    private static List<String> ids(AgendaPage page) {
        return page.busy().stream()
                .flatMap(day -> day.entries().stream())
                .map(entry -> entry.task().id())
                .toList();
    }

    @Test
    void everybodysOwnMonthHoldsWhatTheirInboxHolds() {
        TestMunicipalities.Made other = municipalities.withSchools(1);
        String common = world.task(place, Role.COORDINATOR, null, DUE);
        String ofSchool = world.task(place, Role.DIRECTOR, place.schools().get(0), DUE);
        String ofOtherSchool = world.task(place, Role.DIRECTOR, place.schools().get(1), DUE);
        String elsewhere = world.task(other, Role.COORDINATOR, null, DUE);
        String done = world.task(place, Role.COORDINATOR, null, DUE);
        jdbc.sql("update inbox_task set state = 'DONE' where id = ?")
                .param(done)
                .update();

        assertThat(ids(month(coordinator, wanted(null, null)))).containsExactly(common);
        assertThat(ids(month(director, wanted(null, null))))
                .containsExactly(ofSchool)
                .doesNotContain(ofOtherSchool, elsewhere);
    }

    @Test
    void allOfAMunicipalityIsSeenByWhoOverseesItAndByNobodyElse() {
        SignedIn expert = accounts.inMunicipality(place.id(), Role.EXPERT);
        String common = world.task(place, Role.COORDINATOR, null, DUE);
        String ofSchool = world.task(place, Role.DIRECTOR, place.schools().get(1), DUE);
        String review = world.task(place, Role.EXPERT, place.schools().get(0), DUE.plusDays(1));
        jdbc.sql("update inbox_task set role = null, expert_id = ? where id = ?")
                .params(expert.accountId(), review)
                .update();

        AgendaPage page = month(coordinator, wanted(place.id(), null));
        assertThat(ids(page)).containsExactlyInAnyOrder(common, ofSchool, review);
        assertThat(page.busy().get(0).entries()).allSatisfy(entry -> assertThat(entry.mayOpen())
                .isEqualTo(entry.task().id().equals(common)));
        assertThat(ids(month(coordinator, wanted(place.id(), place.schools().get(1)))))
                .containsExactly(ofSchool);

        SignedIn neighbour =
                accounts.inMunicipality(municipalities.withSchools(1).id(), Role.COORDINATOR);
        for (SignedIn stranger : List.of(director, expert, neighbour)) {
            assertThatThrownBy(() -> month(stranger, wanted(place.id(), null))).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> stranger.call(() -> agenda.list(wanted(place.id(), null), 0)))
                    .isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void aFullDaySaysHowManyMoreAndLeadsToAllOfThemInTheInbox() throws Exception {
        for (int n = 0; n < 7; n++) {
            world.task(place, Role.COORDINATOR, place.schools().get(n % 2), DUE);
        }
        world.task(place, Role.COORDINATOR, null, DUE.plusDays(1));

        Document page = page(coordinator, "/calendar?month=2027-09");
        String more = page.select(".agenda-month a[href^=/inbox?]").attr("href");
        assertThat(page.select(".agenda-month a[href^=/inbox?]").text()).isEqualTo("ещё 3");
        assertThat(listed(more)).hasSize(7).allMatch(task -> DUE.equals(task.dueDay()));

        Document narrowed = page(
                coordinator, "/calendar?month=2027-09&school=" + place.schools().get(0));
        assertThat(narrowed.select(".agenda-month .agenda-entry")).hasSize(4);
        assertThat(narrowed.select(".agenda-month a[href^=/inbox?]")).isEmpty();
    }

    private List<InboxTask> listed(String address) {
        return coordinator.call(() -> inbox.all(InboxAddress.read(address.substring(address.indexOf('?') + 1))).stream()
                .map(row -> row.task())
                .toList());
    }

    @Test
    void aDeadlineOnADayOffIsSaidInWordsUnlessTheDayWasTransferred() throws Exception {
        world.task(place, Role.COORDINATOR, null, SATURDAY);
        String saturday = ".agenda-month td.day-off:has(.agenda-entry)";

        assertThat(page(coordinator, "/calendar?month=2027-09").select(saturday).text())
                .contains("18", "выходной", "срок в нерабочий день");

        jdbc.sql("insert into calendar_day (day, working, reason) values (?, true, 'Перенос')")
                .param(SATURDAY)
                .update();
        clock.moveTo(clock.instant().plusSeconds(31));
        try {
            Document page = page(coordinator, "/calendar?month=2027-09");
            assertThat(page.select(saturday)).isEmpty();
            assertThat(page.select(".agenda-month td:has(.agenda-entry)").text())
                    .contains("рабочий по переносу")
                    .doesNotContain("срок в нерабочий день");
        } finally {
            jdbc.sql("delete from calendar_day where day = ?").param(SATURDAY).update();
            clock.moveTo(clock.instant().plusSeconds(31));
        }
    }

    @Test
    void whatIsLateSaysSo() throws Exception {
        world.task(place, Role.COORDINATOR, null, MONTH.atDay(13));
        world.task(place, Role.COORDINATOR, null, DUE);

        assertThat(page(coordinator, "/calendar").select(".agenda-month .agenda-entry:contains(просрочено)"))
                .hasSize(1);
    }

    @Test
    void theListIsTurnedPageByPageAndEveryTaskStandsInItOnce() {
        for (int n = 0; n < 30; n++) {
            world.task(place, Role.COORDINATOR, null, MONTH.atDay(1 + n % 10));
        }
        AgendaPage first = coordinator.call(() -> agenda.list(wanted(null, null), 0));
        AgendaPage second = coordinator.call(() -> agenda.list(wanted(null, null), 1));

        assertThat(first.more()).isTrue();
        assertThat(second.more()).isFalse();
        assertThat(entries(first)).hasSize(OpenAgenda.PAGE);
        assertThat(entries(second)).hasSize(30 - OpenAgenda.PAGE).doesNotContainAnyElementsOf(entries(first));
        assertThat(first.lines()).isSortedAccordingTo(java.util.Comparator.comparing(AgendaDay::date));
    }

    private static List<String> entries(AgendaPage page) {
        return page.lines().stream()
                .flatMap(day -> day.entries().stream())
                .map(entry -> entry.task().id())
                .toList();
    }

    @Test
    void aMonthTakesTheSameFewStatementsWhateverStandsInIt() {
        int empty = statements();
        for (int n = 0; n < 60; n++) {
            world.task(
                    place,
                    n % 2 == 0 ? Role.COORDINATOR : Role.DIRECTOR,
                    place.schools().get(n % 2),
                    DUE.plusDays(n % 9));
        }
        assertThat(statements()).isEqualTo(empty).isLessThanOrEqualTo(6);
    }

    private int statements() {
        month(coordinator, wanted(place.id(), null));
        return Statements.of(() -> month(coordinator, wanted(place.id(), null)));
    }

    @Test
    void anAddressThatMeansNothingIsTheMonthOfToday() throws Exception {
        for (String words :
                List.of("month=2027-13", "month=999999-01", "school=x", "view=list&day=2027-02-30", "page=-1")) {
            assertThat(page(coordinator, "/calendar?" + words).select("h1").text())
                    .contains("сентябрь 2027");
        }
    }

    private Document page(SignedIn person, String address) throws Exception {
        return Jsoup.parse(web.perform(get(address).with(authentication(person.authentication())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
