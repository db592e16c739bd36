package org.opora.cycle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.opora.error.NotFoundException;
import org.opora.journal.Journal;
import org.opora.registry.Municipality;
import org.opora.registry.Registry;
import org.opora.supportcase.CloseCase;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The last step of the year: what is unfinished is kept by school and laid before the next year. */
@Service
public class CloseCycle {

    private final CycleRepository cycles;
    private final SupportCycleProcess process;
    private final CloseCase cases;
    private final Registry registry;
    private final ClosedYears closedYears;
    private final ApplicationEventPublisher events;
    private final Journal journal;
    private final Clock clock;

    CloseCycle(
            CycleRepository cycles,
            SupportCycleProcess process,
            CloseCase cases,
            Registry registry,
            ClosedYears closedYears,
            ApplicationEventPublisher events,
            Journal journal,
            Clock clock) {
        this.cycles = cycles;
        this.process = process;
        this.cases = cases;
        this.registry = registry;
        this.closedYears = closedYears;
        this.events = events;
        this.journal = journal;
        this.clock = clock;
    }

    /** Ends the year's cases and everything that still runs for its schools. */
    @Transactional
    public void close(UUID cycleId) {
        Cycle cycle = cycles.findById(cycleId).orElseThrow(NotFoundException::new);
        Municipality municipality = registry.municipality(cycle.municipalityId());
        int unfinished = closedYears.keep(cycleId, schoolWaits(cycle, municipality), municipality.zone());
        events.publishEvent(
                new CycleEnded(cycleId, cycle.municipalityId(), cycle.view().year(), false));
        cycle.close(LocalDate.now(clock.withZone(municipality.zone())));
        journal.record(Journal.entry("cycle.closed")
                .municipality(cycle.municipalityId())
                .cycle(cycleId)
                .subject("cycle", cycleId)
                .detail("unfinished", unfinished));
        cases.closeAll(cycleId, false);
        process.endChildren(cycleId, false);
    }

    private List<Wait> schoolWaits(Cycle cycle, Municipality municipality) {
        return process.waits(cycle.view(), municipality).stream()
                .filter(wait -> wait.schoolId() != null)
                .toList();
    }
}
