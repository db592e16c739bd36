package org.opora.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.DayOfTheRun;
import org.opora.OporaTest;
import org.opora.Statements;
import org.opora.TestMunicipalities.Made;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.opora.batch.PrepareBatch;
import org.opora.batch.ShowBatch;
import org.opora.batch.StartBatch;
import org.opora.error.NotFoundException;
import org.opora.inbox.InboxNews.News;
import org.opora.inbox.InboxQuery.Tab;
import org.opora.inbox.TaskChange.Kind;
import org.opora.substitution.NameSubstitute;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Coordinator and head are told what others have to do, remind them and move dates; they open none of it. */
@OporaTest
class WatchedTasksTests {

    private static final Map<String, Object> AGREED = Map.of("agreed", true);

    @Autowired
    private Clock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    InboxWorld world;

    @Autowired
    Inbox inbox;

    @Autowired
    ListTasks list;

    @Autowired
    InboxNews news;

    @Autowired
    Access access;

    @Autowired
    TestAccounts accounts;

    @Autowired
    NameSubstitute nameSubstitute;

    @Autowired
    PrepareBatch preparing;

    @Autowired
    StartBatch starting;

    @Autowired
    ShowBatch showing;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc web;

    private Made place;
    private UUID school;
    private SignedIn coordinator;
    private SignedIn director;
    private InboxTask own;
    private InboxTask directors;
    private InboxTask experts;

    @BeforeEach
    void workOfThree() {
        place = world.municipality();
        school = place.schools().get(0);
        coordinator = world.coordinator(place);
        director = accounts.inSchool(place.id(), school, Role.DIRECTOR);
        own = world.start(place, school, 5);
        directors = answered(school);
        experts = answered(school);
        InboxTask answer = experts;
        director.run(() -> inbox.submit(answer.id(), UUID.randomUUID(), AGREED));
        experts = world.current(answer.businessKey());
    }

    private InboxTask answered(UUID of) {
        InboxTask task = world.start(place, of, 5);
        coordinator.run(() -> inbox.submit(task.id(), UUID.randomUUID(), AGREED));
        return world.current(task.businessKey());
    }

    private InboxPage watched(SignedIn person) {
        return person.call(() -> list.list(InboxQuery.of(Tab.WATCHING)));
    }

    private List<String> ids(InboxPage page) {
        return page.rows().stream().map(InboxRow::id).toList();
    }

    @Test
    void everyOpenTaskOfTheMunicipalityIsEitherOnesOwnToSeeOrWatched() {
        answered(school);
        world.start(world.municipality(), null, 5);
        SignedIn head = accounts.inMunicipality(place.id(), Role.HEAD);
        SignedIn teaching = accounts.inMunicipality(place.id(), Role.COORDINATOR);
        accounts.give(teaching, Role.STAFF, null, place.id(), school, LocalDate.of(2020, 1, 1), null);

        assertThat(ids(watched(coordinator)))
                .contains(directors.id(), experts.id())
                .doesNotContain(own.id());
        assertThat(ids(watched(head))).contains(own.id(), directors.id(), experts.id());
        assertThat(ids(watched(teaching))).containsExactly(experts.id());
        for (SignedIn person : List.of(coordinator, head, teaching)) {
            List<String> all = new ArrayList<>(ids(watched(person)));
            person.call(() -> list.list(InboxQuery.of(Tab.ALL))).rows().stream()
                    .filter(row -> row.task().isOpen())
                    .map(InboxRow::id)
                    .forEach(all::add);
            assertThat(all)
                    .containsExactlyInAnyOrderElementsOf(
                            jdbc.sql("select id from inbox_task where municipality_id = ? and state = 'OPEN'")
                                    .param(place.id())
                                    .query(String.class)
                                    .list());
        }
    }

    @Test
    void nobodyElseWatchesAndNobodyOpensByWatching() throws Exception {
        SignedIn methodist = accounts.inMunicipality(place.id(), Role.METHODIST);
        SignedIn stranger = world.coordinator(world.municipality());

        for (SignedIn person : List.of(methodist, director, stranger)) {
            assertThat(ids(watched(person))).isEmpty();
            assertThat(watched(person).counts()).containsEntry(Tab.WATCHING, InboxCount.ZERO);
        }
        web.perform(get("/inbox?tab=group").with(authentication(methodist.authentication())))
                .andExpect(content().string(not(containsString("Под наблюдением"))));
        assertThatThrownBy(() -> coordinator.run(() -> inbox.open(directors.id())))
                .isInstanceOf(NotFoundException.class);
        for (String path : List.of("", "/form", "/print", "/diagram")) {
            web.perform(get("/inbox/" + directors.id() + path).with(authentication(coordinator.authentication())))
                    .andExpect(status().isNotFound());
        }
    }

    @Test
    void thePageLeadsToTheSchoolAndOffersOnlyWhatAnOverseerMayDo() throws Exception {
        web.perform(get("/inbox?tab=watching").with(authentication(coordinator.authentication())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Под наблюдением")))
                .andExpect(content().string(containsString("href=\"/schools/" + school + "\"")))
                .andExpect(content().string(containsString("value=\"REMIND\"")))
                .andExpect(content().string(containsString("value=\"DUE\"")))
                .andExpect(content().string(not(containsString("value=\"CLAIM\""))))
                .andExpect(content().string(not(containsString("value=\"ASSIGN\""))))
                .andExpect(content().string(not(containsString("href=\"/inbox/" + directors.id()))));
        assertThat(watched(coordinator).rows()).noneMatch(InboxRow::unread).noneMatch(InboxRow::opens);
        assertThat(Statements.of(() -> watched(coordinator))).isEqualTo(4);
    }

    @Test
    void filtersCountsOrdersAndTheTableHoldHere() throws Exception {
        InboxPage whole = watched(coordinator);
        assertThat(whole.counts()).containsEntry(Tab.WATCHING, new InboxCount(2, false));
        for (InboxFacet facet : InboxFacet.values()) {
            for (InboxPage.Option option : coordinator.call(() -> list.options(whole.query(), facet))) {
                InboxQuery narrowed = whole.query().filtered(InboxFilter.NONE.with(facet, option.value()));
                assertThat(coordinator.call(() -> list.list(narrowed)).rows())
                        .as("%s = %s", facet, option.value())
                        .hasSize((int) option.count().value());
            }
        }
        for (InboxColumn column : InboxColumn.values()) {
            assertThat(coordinator.call(() -> list.all(whole.query().sorted(column, true))))
                    .as("by %s", column)
                    .hasSize(2);
        }
        InboxQuery said = whole.query().filtered(InboxFilter.NONE.saying("ответить программе"));
        assertThat(ids(coordinator.call(() -> list.list(said)))).containsExactly(directors.id());
        web.perform(get("/inbox/export.xlsx?tab=watching").with(authentication(coordinator.authentication())))
                .andExpect(status().isOk());
        assertThat(InboxAddress.read(InboxAddress.write(said))).isEqualTo(said);
    }

    @Test
    void allThatAFilterLeavesAreRemindedAndTheirDatesMoved() {
        InboxQuery ofDirectors =
                InboxQuery.of(Tab.WATCHING).filtered(InboxFilter.NONE.with(InboxFacet.ROLE, "director"));

        UUID reminder = coordinator.call(() -> preparing.ofList(Kind.REMIND, ofDirectors, "?tab=watching"));
        coordinator.run(() -> starting.start(reminder));
        assertThat(jdbc.sql("select account_id from notification where task_id = ? and step = 'REQUESTED'")
                        .param(directors.id())
                        .query(UUID.class)
                        .list())
                .containsExactly(director.accountId());
        assertThat(coordinator.call(() -> showing.show(reminder, null, 0)).items())
                .as("the page of the action leads to no page that is not there")
                .noneMatch(item -> item.opens());

        UUID moved = coordinator.call(() -> preparing.ofTasks(Kind.DUE, List.of(directors.id()), ""));
        LocalDate day = DayOfTheRun.today().plusDays(20);
        coordinator.run(() -> preparing.choose(moved, day.toString()));
        coordinator.run(() -> starting.start(moved));
        assertThat(world.current(directors.businessKey()).dueDay()).isEqualTo(day);
    }

    @Test
    void whatOneDoesForSomebodyAbsentIsOnesOwnAndNotWatched() {
        SignedIn head = accounts.inMunicipality(place.id(), Role.HEAD);
        SignedIn second = accounts.inMunicipality(place.id(), Role.HEAD);
        LocalDate today = DayOfTheRun.today();
        second.run(() -> nameSubstitute.name(new NameSubstitute.Command(
                place.id(),
                coordinator.accountId(),
                head.accountId(),
                null,
                null,
                school,
                today.minusDays(1),
                today.plusDays(3),
                "Приказ № 5")));
        InboxTask elsewhere = world.start(place, place.schools().get(1), 5);

        assertThat(ids(head.call(() -> list.list(InboxQuery.of(Tab.GROUP))))).contains(own.id());
        assertThat(ids(watched(head))).contains(elsewhere.id()).doesNotContain(own.id());
    }

    @Test
    void anOpenListOfOthersWorkHearsWhatTheyDoAlsoWhatHappenedBeforeItListened() throws Exception {
        BlockingQueue<News> heard = new LinkedBlockingQueue<>();
        Instant drawn = clock.instant();
        InboxTask before = answered(school);
        BlockingQueue<News> first = new LinkedBlockingQueue<>();
        Runnable waiting = news.listen(access.viewerOf(coordinator.accountId()).orElseThrow(), true, drawn, first::add);
        assertThat(until(first, before.id())).isTrue();
        waiting.run();

        Runnable end = news.listen(access.viewerOf(coordinator.accountId()).orElseThrow(), true, drawn, heard::add);
        assertThat(until(heard, before.id()))
                .as("told again to who begins later")
                .isTrue();
        director.run(() -> inbox.claim(directors.id(), null));
        assertThat(until(heard, directors.id())).isTrue();
        end.run();
    }

    @Test
    void whatIsRolledBackIsToldToNobody() throws Exception {
        BlockingQueue<News> heard = new LinkedBlockingQueue<>();
        InboxTask other = answered(school);
        Runnable end = news.listen(
                access.viewerOf(coordinator.accountId()).orElseThrow(),
                true,
                clock.instant().plusSeconds(60),
                heard::add);
        director.run(() -> transaction.executeWithoutResult(status -> {
            inbox.claim(directors.id(), null);
            status.setRollbackOnly();
        }));
        director.run(() -> inbox.claim(other.id(), null));
        List<String> told = new ArrayList<>();
        while (!told.contains(other.id())) {
            told.addAll(Objects.requireNonNull(heard.poll(10, TimeUnit.SECONDS), "never told")
                    .tasks());
        }
        assertThat(told).doesNotContain(directors.id());
        end.run();
    }

    /** Who is told that something was missed looks again, and so finds the task, too. */
    private static boolean until(BlockingQueue<News> heard, String task) throws InterruptedException {
        News next = News.QUIET;
        while (next != null && !next.missed() && !Set.copyOf(next.tasks()).contains(task)) {
            next = heard.poll(10, TimeUnit.SECONDS);
        }
        return next != null;
    }
}
