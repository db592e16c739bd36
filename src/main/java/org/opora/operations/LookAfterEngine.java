package org.opora.operations;

import java.util.List;
import java.util.UUID;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.engine.FailedLaunch;
import org.opora.engine.Incidents;
import org.opora.engine.Launcher;
import org.opora.error.OporaException;
import org.opora.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows what failed in the background and lets it run again. */
@Service
public class LookAfterEngine {

    private final Incidents incidents;
    private final Launcher launcher;
    private final Access access;
    private final Journal journal;

    LookAfterEngine(Incidents incidents, Launcher launcher, Access access, Journal journal) {
        this.incidents = incidents;
        this.launcher = launcher;
        this.access = access;
        this.journal = journal;
    }

    /** Everything the page shows. */
    public record State(List<Incidents.Failure> failures, List<FailedLaunch> launches, Incidents.Jobs jobs) {}

    @Transactional(readOnly = true)
    public State state() {
        access.requireAny(Role.ADMIN);
        return new State(incidents.list(), launcher.failed(), incidents.jobs());
    }

    /** @throws OporaException {@code incident-gone} when it was solved meanwhile */
    @Transactional
    public void retryIncident(String incidentId) {
        access.requireAny(Role.ADMIN);
        Incidents.Failure failure = incidents.retry(incidentId).orElseThrow(() -> new OporaException("incident-gone"));
        journal.record(Journal.entry("incident.retried")
                .subject("incident", incidentId)
                .detail("step", failure.step())
                .detail("process", failure.process()));
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
}
