package org.opora.operations;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.engine.FailedLaunch;
import org.opora.engine.Incidents;
import org.opora.engine.Launcher;
import org.opora.error.OporaException;
import org.opora.journal.Journal;
import org.opora.operations.FailureView.Place;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Shows in words what failed in the background and lets it run again. */
@Service
public class LookAfterEngine {

    public static final int PAGE_SIZE = 25;
    private static final int LONGEST = 6000;

    private final Incidents incidents;
    private final Launcher launcher;
    private final FailureWords words;
    private final FailurePlaces places;
    private final Access access;
    private final Journal journal;
    private final TransactionTemplate transaction;

    LookAfterEngine(
            Incidents incidents,
            Launcher launcher,
            FailureWords words,
            FailurePlaces places,
            Access access,
            Journal journal,
            TransactionTemplate transaction) {
        this.incidents = incidents;
        this.launcher = launcher;
        this.words = words;
        this.places = places;
        this.access = access;
        this.journal = journal;
        this.transaction = transaction;
    }

    /** Everything the page shows. */
    public record State(List<FailureView> failures, long total, List<FailureView> launches, Incidents.Jobs jobs) {}

    /**
     * What came of running a step again.
     *
     * @param done it came through and the process goes on
     * @param queued it was left to the background work
     * @param cause why it failed again
     */
    public record Retried(String step, boolean done, boolean queued, String cause) {}

    /** @param page of incidents, from 0 */
    @Transactional(readOnly = true)
    public State state(int page) {
        access.requireAny(Role.ADMIN);
        List<Incidents.Failure> failures = incidents.list(Math.max(page, 0) * PAGE_SIZE, PAGE_SIZE);
        List<FailedLaunch> launches = launcher.failed();
        return new State(views(failures), incidents.count(), launchViews(launches), incidents.jobs());
    }

    /** How many steps stand still. */
    @Transactional(readOnly = true)
    public long count() {
        access.requireAny(Role.ADMIN);
        return incidents.count();
    }

    /** The newest of them. */
    @Transactional(readOnly = true)
    public List<FailureView> newest(int most) {
        access.requireAny(Role.ADMIN);
        return views(incidents.list(0, most));
    }

    /** How many processes could not be started. */
    @Transactional(readOnly = true)
    public int launches() {
        access.requireAny(Role.ADMIN);
        return launcher.failed().size();
    }

    /**
     * Runs the step at once, so that the person sees what comes of it. A step that took the server down is only queued.
     *
     * @throws OporaException {@code incident-gone} when it was solved meanwhile
     */
    public Retried retryIncident(String incidentId) {
        access.requireAny(Role.ADMIN);
        Incidents.Failure failure = incidents.find(incidentId).orElseThrow(() -> new OporaException("incident-gone"));
        boolean deadly = FailureKind.of(said(failure)) == FailureKind.SERVER_STOPPED;
        if (deadly) {
            incidents.queue(failure);
        }
        boolean done = !deadly && incidents.run(failure);
        transaction.executeWithoutResult(status -> journal.record(Journal.entry("incident.retried")
                .subject("incident", incidentId)
                .detail("step", failure.step())
                .detail("process", failure.process())
                .detail("done", done)));
        String cause = done || deadly
                ? ""
                : incidents.find(incidentId).map(again -> words.of(said(again))).orElse("");
        return new Retried(failure.step(), done, deadly, cause);
    }

    /** @throws OporaException {@code incident-gone} when it was launched meanwhile */
    @Transactional
    public void retryLaunch(UUID requestId) {
        access.requireAny(Role.ADMIN);
        FailedLaunch launch = launcher.failed().stream()
                .filter(failed -> failed.id().equals(requestId))
                .findFirst()
                .orElseThrow(() -> new OporaException("incident-gone"));
        launcher.retry(requestId);
        journal.record(
                Journal.entry("launch.retried").subject("launch", requestId).detail("key", launch.businessKey()));
    }

    private List<FailureView> views(List<Incidents.Failure> failures) {
        Map<String, Place> known =
                places.of(failures.stream().map(LookAfterEngine::key).distinct().toList());
        return failures.stream()
                .map(one -> new FailureView(
                        one.id(),
                        one.process(),
                        one.step(),
                        Objects.requireNonNull(known.get(key(one))),
                        words.of(said(one)),
                        shortened(said(one)),
                        one.at()))
                .toList();
    }

    private List<FailureView> launchViews(List<FailedLaunch> launches) {
        if (launches.isEmpty()) {
            return List.of();
        }
        Map<String, String> names = incidents.processNames();
        Map<String, Place> known =
                places.of(launches.stream().map(FailedLaunch::businessKey).toList());
        return launches.stream()
                .map(one -> new FailureView(
                        one.id().toString(),
                        names.getOrDefault(one.processKey(), one.processKey()),
                        null,
                        Objects.requireNonNull(known.get(one.businessKey())),
                        words.of(one.error()),
                        Objects.requireNonNullElse(one.error(), ""),
                        one.requestedAt()))
                .toList();
    }

    private static String key(Incidents.Failure failure) {
        return Stream.of(failure.businessKey(), failure.tenant())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    private static String said(Incidents.Failure failure) {
        return Stream.of(failure.trace(), failure.message())
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .orElse("");
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
