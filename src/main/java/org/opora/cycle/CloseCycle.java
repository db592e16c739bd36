package org.opora.cycle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.opora.error.NotFoundException;
import org.opora.journal.Journal;
import org.opora.registry.Registry;
import org.opora.supportcase.CloseCase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The last step of the year: what is unfinished is counted in the journal and passes to the next year. */
@Service
public class CloseCycle {

    private final CycleRepository cycles;
    private final SupportCycleProcess process;
    private final CloseCase cases;
    private final Registry registry;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final Clock clock;

    CloseCycle(
            CycleRepository cycles,
            SupportCycleProcess process,
            CloseCase cases,
            Registry registry,
            Journal journal,
            JdbcClient jdbc,
            Clock clock) {
        this.cycles = cycles;
        this.process = process;
        this.cases = cases;
        this.registry = registry;
        this.journal = journal;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Ends the year's cases and everything that still runs for its schools. */
    @Transactional
    public void close(UUID cycleId) {
        Cycle cycle = cycles.findById(cycleId).orElseThrow(NotFoundException::new);
        cycle.close(LocalDate.now(
                clock.withZone(registry.municipality(cycle.municipalityId()).zone())));
        journal.record(Journal.entry("cycle.closed")
                .municipality(cycle.municipalityId())
                .cycle(cycleId)
                .subject("cycle", cycleId)
                .detail("unfinished", unfinished(cycleId)));
        cases.closeAll(cycleId, false);
        process.endChildren(cycleId, false);
    }

    private long unfinished(UUID cycleId) {
        return jdbc.sql("select count(*) from inbox_task where cycle_id = :cycle and state = 'OPEN'")
                .param("cycle", cycleId)
                .query(Long.class)
                .single();
    }
}
