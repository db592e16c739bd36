package org.opora.cycle;

import java.util.UUID;
import org.opora.registry.Registry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Track 3: the work on preventing study failure of the whole municipality begins. */
@Service
public class LaunchPrevention {

    private final Cycles cycles;
    private final SupportCycleProcess process;
    private final Registry registry;

    LaunchPrevention(Cycles cycles, SupportCycleProcess process, Registry registry) {
        this.cycles = cycles;
        this.process = process;
        this.registry = registry;
    }

    /** Asking twice starts it once. */
    @Transactional
    public void launch(UUID cycleId) {
        CycleView cycle = cycles.cycle(cycleId);
        process.startPrevention(cycle, registry.municipality(cycle.municipalityId()));
    }
}
