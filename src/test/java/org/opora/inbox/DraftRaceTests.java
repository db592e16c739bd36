package org.opora.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.TestMunicipalities.Made;
import org.opora.account.SignedIn;
import org.opora.error.OporaException;
import org.opora.form.Draft;
import org.opora.form.Drafts;
import org.springframework.beans.factory.annotation.Autowired;

/** Five hundred times many hands on one text, with real threads: each time one winner, and no text lost. */
@OporaTest
class DraftRaceTests {

    private static final int RACES = 500;

    @Autowired
    private InboxWorld world;

    @Autowired
    private Inbox inbox;

    @Autowired
    private SaveDraft saving;

    @Autowired
    private Drafts drafts;

    @Test
    void ofTwoSendersOneWinsWhileAThirdWrites() throws Exception {
        Made place = world.municipality();
        List<SignedIn> people = List.of(world.coordinator(place), world.coordinator(place), world.coordinator(place));
        int winners = 0;
        ExecutorService threads = Executors.newFixedThreadPool(people.size());
        try {
            for (int race = 0; race < RACES; race++) {
                InboxTask task = world.start(place, place.schools().get(0), 5);
                int count = race % 50;
                List<String> outcomes = together(
                        threads,
                        List.of(
                                () -> submit(people.get(0), task, count),
                                () -> submit(people.get(1), task, count),
                                () -> write(people.get(2), task, count)));

                assertThat(outcomes).containsExactlyInAnyOrder("accepted", "task.done", "written");
                winners++;
                assertThat(drafts.ofTask(task.id())).hasSize(2).allSatisfy(draft -> assertThat(draft.json())
                        .contains("\"count\":" + count));
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(winners).isEqualTo(RACES);
    }

    @Test
    void ofTwoWindowsOfOnePersonOneSavesAndTheOtherIsShownItsText() throws Exception {
        Made place = world.municipality();
        SignedIn person = world.coordinator(place);
        InboxTask task = world.start(place, place.schools().get(0), 5);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int race = 0; race < RACES; race++) {
                int from = race;
                List<SaveDraft.Saved> outcomes = together(
                        threads,
                        List.of(
                                () -> save(person, task, "{\"reason\":\"left " + from + "\"}", from),
                                () -> save(person, task, "{\"reason\":\"right " + from + "\"}", from)));

                assertThat(outcomes).extracting(SaveDraft.Saved::stale).containsExactlyInAnyOrder(true, false);
                Draft winner = drafts.of(task.id(), person.accountId()).orElseThrow();
                assertThat(outcomes).extracting(saved -> saved.draft().json()).containsOnly(winner.json());
                assertThat(winner.version()).isEqualTo(race + 1);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void ofSendingAndSavingInTwoWindowsOfOnePersonNoTextIsLost() throws Exception {
        Made place = world.municipality();
        SignedIn person = world.coordinator(place);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int race = 0; race < RACES / 5; race++) {
                InboxTask task = world.start(place, place.schools().get(0), 5);
                save(person, task, "{\"reason\":\"before\"}", 0);
                Map<String, Object> answers = Map.of("agreed", true, "count", 7);
                List<Object> outcomes = together(
                        threads,
                        List.of(
                                () -> person.call(() -> inbox.submit(task.id(), UUID.randomUUID(), answers, 1)),
                                () -> save(person, task, "{\"reason\":\"later\"}", 1)));

                SubmitResult sent = (SubmitResult) outcomes.get(0);
                assertThat(((SaveDraft.Saved) outcomes.get(1)).stale()).isFalse();
                assertThat(drafts.of(task.id(), person.accountId())
                                .orElseThrow()
                                .json())
                        .as("accepted: %s", sent.accepted())
                        .contains("later");
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private SaveDraft.Saved save(SignedIn person, InboxTask task, String text, int from) {
        return person.call(() -> saving.save(task.id(), text, from));
    }

    private String write(SignedIn person, InboxTask task, int count) {
        return save(person, task, "{\"count\":" + count + "}", 0).stale() ? "stale" : "written";
    }

    private String submit(SignedIn person, InboxTask task, int count) {
        try {
            Map<String, Object> answers = Map.of("agreed", true, "count", count);
            return person.call(() -> inbox.submit(task.id(), UUID.randomUUID(), answers))
                            .accepted()
                    ? "accepted"
                    : "errors";
        } catch (OporaException e) {
            return e.code();
        }
    }

    private static <T> List<T> together(ExecutorService threads, List<Callable<T>> hands) throws Exception {
        CyclicBarrier start = new CyclicBarrier(hands.size());
        List<Callable<T>> work = new ArrayList<>();
        for (Callable<T> hand : hands) {
            work.add(() -> {
                start.await();
                return hand.call();
            });
        }
        List<T> outcomes = new ArrayList<>();
        for (Future<T> outcome : threads.invokeAll(work)) {
            outcomes.add(outcome.get());
        }
        return outcomes;
    }
}
