package org.opora.cycle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.error.NotFoundException;
import org.opora.journal.Journal;
import org.opora.registry.Registry;
import org.opora.supportcase.CloseCase;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The head stops the year, with a reason; all of its open work ends. */
@Service
public class CancelCycle {

    private final CycleRepository cycles;
    private final SupportCycleProcess process;
    private final CloseCase cases;
    private final Registry registry;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Journal journal;
    private final Clock clock;

    CancelCycle(
            CycleRepository cycles,
            SupportCycleProcess process,
            CloseCase cases,
            Registry registry,
            Access access,
            ApplicationEventPublisher events,
            Journal journal,
            Clock clock) {
        this.cycles = cycles;
        this.process = process;
        this.cases = cases;
        this.registry = registry;
        this.access = access;
        this.events = events;
        this.journal = journal;
        this.clock = clock;
    }

    /** Refused to everyone but the head of that municipality. */
    @Transactional
    public void cancel(UUID cycleId, String reason) {
        Cycle cycle = cycles.findById(cycleId).orElseThrow(NotFoundException::new);
        access.requireMunicipality(cycle.municipalityId(), Role.HEAD);
        LocalDate today = LocalDate.now(
                clock.withZone(registry.municipality(cycle.municipalityId()).zone()));
        cycle.requireRunning();
        events.publishEvent(
                new CycleEnded(cycleId, cycle.municipalityId(), cycle.view().year(), true));
        cycle.cancel(today, reason);
        journal.record(Journal.entry("cycle.cancelled")
                .municipality(cycle.municipalityId())
                .cycle(cycleId)
                .subject("cycle", cycleId)
                .detail("reason", reason));
        cycles.flush();
        process.cancelled(cycleId);
    }

    /** The instance of the year has taken the message: cases and everything of the schools end. */
    @Transactional
    public void endWork(UUID cycleId) {
        cases.closeAll(cycleId, true);
        process.endChildren(cycleId, true);
    }
}
