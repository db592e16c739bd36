package org.opora.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.opora.AtOnce;
import org.opora.DayOfTheRun;
import org.opora.OporaApplication;
import org.opora.TestMunicipalities.Made;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.opora.bpmn.Stage;
import org.opora.cycle.CyclePeriod;
import org.opora.cycle.LaunchCommand;
import org.opora.cycle.LaunchCycle;
import org.opora.cycle.ListSource;
import org.opora.engine.LaunchRequest;
import org.opora.engine.Launcher;
import org.opora.error.OporaException;
import org.opora.inbox.Inbox;
import org.opora.inbox.InboxTask;
import org.opora.inbox.InboxWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two nodes on one database, both with all their background work: people may be answered by either, hear of what happens on the
 * other, and nothing is done twice. After the walks of the demo, whose node is the first one.
 */
@DemoTest
@Order(Integer.MAX_VALUE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoNodesTests {

    private static final int ROUNDS = 6;
    private static final int LAUNCHES = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Map<String, Object> AGREED = Map.of("agreed", true);

    @LocalServerPort
    private int port;

    @Autowired
    private Environment environment;

    @Autowired
    private InboxWorld world;

    @Autowired
    private Inbox inbox;

    @Autowired
    private LaunchCycle launchCycle;

    @Autowired
    private Launcher launcher;

    @Autowired
    private JobExecutor jobs;

    @Autowired
    private JdbcClient jdbc;

    private ServletWebServerApplicationContext second;

    @BeforeAll
    void theSecondNodeStartsWhileTheFirstWorks() {
        second = (ServletWebServerApplicationContext) new SpringApplicationBuilder(OporaApplication.class)
                .profiles("demo")
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + environment.getRequiredProperty("spring.datasource.url"),
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.hikari.maximum-pool-size=8");
    }

    @AfterAll
    void theSecondNodeGoesAndTheFirstGoesOn() {
        second.close();
        Made place = world.municipality();
        launched(launchCycle, place, world.coordinator(place));
        awaitTheFirstTask(place);
    }

    @Test
    void anyNodeAnswersAPersonAndBothHearWhatHappensOnTheOther() {
        Made place = world.municipality();
        SignedIn coordinator = world.coordinator(place);
        SignedIn colleague = world.coordinator(place);
        InboxTask written = world.start(place, place.schools().get(0), 5);
        InboxTask sent = world.start(place, place.schools().get(1), 6);
        try (Person person = new Person(port, Person.DESK, "ru").signIn(coordinator.login(), TestAccounts.PASSWORD)) {
            Page here = person.open("/inbox/" + written.id());
            person.waitForTools();
            here.locator(".fjs-container").getByLabel("Ответственный").fill("Петров");
            assertThat(here.locator("#draft-status")).containsText("Сохранено");

            Page there = here.context().newPage();
            there.navigate(onTheSecond("/inbox/" + written.id()));
            assertThat(there.locator(".fjs-container").getByLabel("Ответственный"))
                    .hasValue("Петров");
            there.navigate(onTheSecond("/inbox?tab=group"));
            person.open("/inbox?tab=group");

            colleague.run(() -> second.getBean(Inbox.class).submit(sent.id(), UUID.randomUUID(), AGREED));
            for (Page list : List.of(here, there)) {
                assertThat(row(list, sent)).hasClass(Pattern.compile(".*inbox-gone.*"));
            }
            colleague.run(() -> inbox.claim(written.id(), null));
            assertThat(row(there, written).locator(".inbox-assignee")).not().hasText("не взята");
            world.start(place, null, 7);
            assertThat(there.locator("#inbox-news").first()).containsText("Новых задач: 1");
            there.locator("#inbox-news a").first().click();
            assertThat(there.locator("#inbox-rows tr")).hasCount(2);
            assertThat(person.complaints()).isEmpty();
        }
    }

    private String onTheSecond(String path) {
        return "http://localhost:" + second.getWebServer().getPort() + path;
    }

    private static Locator row(Page page, InboxTask task) {
        return page.locator("tr[data-task='" + task.id() + "']");
    }

    @Test
    void oneSubmissionSentToBothNodesAtOnceHasOneEffectAndOfTwoPeopleOneWins() throws Exception {
        Made place = world.municipality();
        SignedIn coordinator = world.coordinator(place);
        SignedIn colleague = world.coordinator(place);
        Inbox other = second.getBean(Inbox.class);
        for (int round = 0; round < ROUNDS; round++) {
            InboxTask same = world.start(place, place.schools().get(0), 5);
            UUID submission = UUID.randomUUID();
            assertThat(AtOnce.run(List.of(
                            () -> sent(inbox, coordinator, same, submission),
                            () -> sent(other, coordinator, same, submission))))
                    .containsOnly("accepted");
            InboxTask fought = world.start(place, place.schools().get(0), 5);
            assertThat(AtOnce.run(List.of(
                            () -> sent(inbox, coordinator, fought, UUID.randomUUID()),
                            () -> sent(other, colleague, fought, UUID.randomUUID()))))
                    .containsExactlyInAnyOrder("accepted", "task.done");
            for (InboxTask task : List.of(same, fought)) {
                assertThat(count("select count(*) from submission where task_id = ?", task.id()))
                        .isEqualTo(1);
                assertThat(count("select count(*) from inbox_task where business_key = ?", task.businessKey()))
                        .isEqualTo(2);
            }
        }
    }

    private static String sent(Inbox node, SignedIn person, InboxTask task, UUID submission) {
        try {
            return person.call(() -> node.submit(task.id(), submission, AGREED)).accepted() ? "accepted" : "errors";
        } catch (OporaException refusal) {
            return refusal.code();
        }
    }

    @Test
    void ofTwoLaunchesOfAYearOneCountsAndEitherNodeDoesItsSteps() throws Exception {
        Made place = world.municipality();
        SignedIn coordinator = world.coordinator(place);
        assertThat(AtOnce.run(List.of(
                        () -> launched(launchCycle, place, coordinator),
                        () -> launched(second.getBean(LaunchCycle.class), place, coordinator))))
                .containsExactlyInAnyOrder("launched", "cycle.already-launched");
        awaitTheFirstTask(place);
        assertThat(count("select count(*) from cycle where municipality_id = cast(? as uuid)", place.id()))
                .isEqualTo(1);

        // what a node that stands still leaves is done by the other
        jobs.shutdown();
        try {
            Made next = world.municipality();
            launched(launchCycle, next, world.coordinator(next));
            awaitTheFirstTask(next);
        } finally {
            jobs.start();
        }
        assertThat(jobs.isActive()).isTrue();
        assertThat(second.getBean(JobExecutor.class).isActive()).isTrue();
    }

    private void awaitTheFirstTask(Made place) {
        await().atMost(PATIENCE).until(() -> jdbc.sql("select task_key from inbox_task where municipality_id = ?")
                .param(place.id())
                .query(String.class)
                .list()
                .equals(List.of("userTask_prepareOrder")));
    }

    private static String launched(LaunchCycle node, Made place, SignedIn coordinator) {
        int year = DayOfTheRun.today().getYear() + 1;
        try {
            coordinator.run(() -> node.launch(new LaunchCommand(
                    place.id(),
                    new CyclePeriod(year, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), year - 1),
                    ListSource.OWN,
                    Set.of(Stage.PLAN),
                    List.of())));
            return "launched";
        } catch (OporaException refusal) {
            return refusal.code();
        }
    }

    @Test
    void whatIsToBeLaunchedIsSharedByTheNodesAndEachInstanceStartsOnce() throws Exception {
        world.deploy();
        Made place = world.municipality();
        Launcher other = second.getBean(Launcher.class);
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<Integer> byTheSecond = thread.submit(() -> {
                int started = 0;
                while (!over.get()) {
                    started += other.drain();
                }
                return started;
            });
            launcher.request(requests(place));
            await().atMost(PATIENCE).until(() -> launcher.progress(place.slug()).started() == LAUNCHES);
            over.set(true);
            assertThat(byTheSecond.get()).isBetween(1, LAUNCHES);
        } finally {
            over.set(true);
            thread.shutdownNow();
        }
        assertThat(launcher.progress(place.slug()).failed()).isZero();
        assertThat(count("select count(*) from act_hi_procinst where tenant_id_ = ?", place.slug()))
                .isEqualTo(LAUNCHES);
        assertThat(count("select count(distinct business_key) from inbox_task where tenant = ?", place.slug()))
                .isEqualTo(LAUNCHES);
        assertThat(count("select count(*) from inbox_task where tenant = ?", place.slug()))
                .isEqualTo(LAUNCHES);
    }

    private static List<LaunchRequest> requests(Made place) {
        List<LaunchRequest> requests = new ArrayList<>();
        for (int number = 0; number < LAUNCHES; number++) {
            Map<String, @Nullable Object> variables = new HashMap<>();
            variables.put("municipalityId", place.id().toString());
            variables.put("expertId", UUID.randomUUID().toString());
            variables.put("papersDue", new Date());
            requests.add(new LaunchRequest("inbox-test", place.slug() + "/" + number, place.slug(), variables));
        }
        return requests;
    }

    private int count(String sql, Object key) {
        return jdbc.sql(sql).param(key.toString()).query(Integer.class).single();
    }
}
