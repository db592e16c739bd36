package org.opora.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.opora.AtOnce;
import org.opora.OporaTest;
import org.opora.TestMunicipalities.Made;
import org.opora.account.SignedIn;
import org.opora.error.OporaException;
import org.opora.form.Drafts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many hands on one task, with real threads. */
@OporaTest
class InboxRaceTests {

    private static final int HANDS = 6;
    private static final int ROUNDS = 12;

    @Autowired
    private InboxWorld world;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Drafts drafts;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void ofManyPeopleOneWinsAndTheOthersKeepTheirText() throws Exception {
        Made place = world.municipality();
        List<SignedIn> people = new ArrayList<>();
        for (int hand = 0; hand < HANDS; hand++) {
            people.add(world.coordinator(place));
        }
        for (int round = 0; round < ROUNDS; round++) {
            InboxTask task = world.start(place, place.schools().get(0), 5);
            List<String> outcomes = together(people, person -> submit(person, task, UUID.randomUUID()));

            assertThat(outcomes).containsOnlyOnce("accepted");
            assertThat(outcomes.stream().filter("task.done"::equals)).hasSize(HANDS - 1);
            assertThat(drafts.ofTask(task.id())).hasSize(HANDS - 1);
            assertOneEffect(task);
        }
    }

    @Test
    void clicksOfOnePersonAreOneSubmission() throws Exception {
        Made place = world.municipality();
        SignedIn person = world.coordinator(place);
        for (int round = 0; round < ROUNDS; round++) {
            InboxTask task = world.start(place, place.schools().get(0), 5);
            UUID submission = UUID.randomUUID();
            List<SignedIn> clicks = java.util.Collections.nCopies(HANDS, person);

            assertThat(together(clicks, who -> submit(who, task, submission))).containsOnly("accepted");
            assertOneEffect(task);
        }
    }

    @Test
    void takingAndSendingAtOnceEndsInOneOfThem() throws Exception {
        Made place = world.municipality();
        SignedIn sender = world.coordinator(place);
        SignedIn taker = world.coordinator(place);
        for (int round = 0; round < ROUNDS; round++) {
            InboxTask task = world.start(place, place.schools().get(0), 5);
            List<String> outcomes = together(
                    List.of(sender, taker),
                    who -> who == sender ? submit(who, task, UUID.randomUUID()) : claim(who, task));

            assertThat(outcomes).isIn(List.of("accepted", "task.done"), List.of("task.taken", "claimed"));
        }
    }

    private void assertOneEffect(InboxTask task) {
        assertThat(count("select count(*) from submission where task_id = ?", task.id()))
                .isEqualTo(1);
        assertThat(count("select count(*) from inbox_task where business_key = ?", task.businessKey()))
                .isEqualTo(2);
        assertThat(count("select count(*) from journal where action = 'task.submitted' and task_id = ?", task.id()))
                .isEqualTo(1);
    }

    private int count(String sql, String key) {
        return jdbc.sql(sql).param(key).query(Integer.class).single();
    }

    private String submit(SignedIn person, InboxTask task, UUID submission) {
        try {
            Map<String, Object> answers = Map.of("agreed", true, "count", 1);
            return person.call(() -> inbox.submit(task.id(), submission, answers))
                            .accepted()
                    ? "accepted"
                    : "errors";
        } catch (OporaException e) {
            return e.code();
        }
    }

    private String claim(SignedIn person, InboxTask task) {
        try {
            person.run(() -> inbox.claim(task.id(), null));
            return "claimed";
        } catch (OporaException e) {
            return e.code();
        }
    }

    private interface Act {
        String of(SignedIn person);
    }

    private static List<String> together(List<SignedIn> people, Act act)
            throws InterruptedException, ExecutionException {
        return AtOnce.run(people.stream()
                .map(person -> (Callable<String>) () -> act.of(person))
                .toList());
    }
}
