package org.opora.cycle;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.journal.Journal;
import org.opora.registry.Municipality;
import org.opora.registry.Registry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The coordinator does not wait for a date: work opens early, with a reason that the journal keeps. */
@Service
public class OpenEarly {

    private final CycleRepository cycles;
    private final SupportCycleProcess process;
    private final Registry registry;
    private final Access access;
    private final Journal journal;

    OpenEarly(CycleRepository cycles, SupportCycleProcess process, Registry registry, Access access, Journal journal) {
        this.cycles = cycles;
        this.process = process;
        this.registry = registry;
        this.access = access;
        this.journal = journal;
    }

    /** What the year waits for, earliest first. */
    @Transactional(readOnly = true)
    public List<Wait> waits(UUID cycleId) {
        Cycle cycle = cycles.findById(cycleId).orElseThrow(NotFoundException::new);
        Municipality municipality = registry.municipality(cycle.municipalityId());
        return process.waits(cycle.view(), municipality);
    }

    /**
     * @param activity the wait by its id on the diagram
     * @param schoolId one school, or null for everyone who waits there
     * @return how many instances went on
     */
    @Transactional
    public int open(UUID cycleId, String activity, @Nullable UUID schoolId, String reason) {
        Cycle cycle = cycles.findById(cycleId).orElseThrow(NotFoundException::new);
        access.requireMunicipality(cycle.municipalityId(), Role.COORDINATOR);
        cycle.requireRunning();
        List<Wait> chosen = waits(cycleId).stream()
                .filter(wait -> wait.activity().equals(activity))
                .filter(wait -> schoolId == null || schoolId.equals(wait.schoolId()))
                .toList();
        int opened = (int)
                chosen.stream().filter(wait -> process.openEarly(wait.id())).count();
        if (opened == 0) {
            throw new OporaException("cycle.wait-gone");
        }
        journal.record(Journal.entry("cycle.opened-early")
                .municipality(cycle.municipalityId())
                .cycle(cycleId)
                .school(schoolId)
                .subject("cycle", cycleId)
                .detail("wait", chosen.get(0).name())
                .detail("count", opened)
                .detail("reason", reason));
        return opened;
    }
}
