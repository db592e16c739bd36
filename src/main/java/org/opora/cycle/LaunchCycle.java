package org.opora.cycle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.bpmn.Stage;
import org.opora.error.OporaException;
import org.opora.journal.Journal;
import org.opora.registry.Municipality;
import org.opora.registry.Registry;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the year of a municipality: one cycle, one instance; from there the diagram leads. */
@Service
public class LaunchCycle {

    private final CycleRepository cycles;
    private final SupportCycleProcess process;
    private final Registry registry;
    private final Access access;
    private final Journal journal;
    private final Clock clock;

    LaunchCycle(
            CycleRepository cycles,
            SupportCycleProcess process,
            Registry registry,
            Access access,
            Journal journal,
            Clock clock) {
        this.cycles = cycles;
        this.process = process;
        this.registry = registry;
        this.access = access;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @return id of the new cycle
     * @throws OporaException {@code cycle.already-launched} for a second launch of a year that was not cancelled; other
     *     codes for dates and stages that make no sense
     */
    @Transactional
    public UUID launch(LaunchCommand command) {
        access.requireMunicipality(command.municipalityId(), Role.COORDINATOR);
        Municipality municipality = registry.municipality(command.municipalityId());
        LaunchRules.check(command, LocalDate.now(clock.withZone(municipality.zone())));
        Cycle cycle = save(command, municipality);
        journal.record(Journal.entry("cycle.launched")
                .municipality(municipality.id())
                .cycle(cycle.id())
                .subject("cycle", cycle.id())
                .detail("key", cycle.key()));
        process.start(cycle.view(), municipality);
        return cycle.id();
    }

    private Cycle save(LaunchCommand command, Municipality municipality) {
        int year = command.period().year();
        List<Cycle> sameYear = cycles.ofYear(municipality.id(), year);
        if (sameYear.stream().anyMatch(cycle -> cycle.status() != CycleStatus.CANCELLED)) {
            throw new OporaException("cycle.already-launched", Integer.toString(year));
        }
        String key = municipality.slug() + "-" + year + "-" + (sameYear.size() + 1);
        Opening opening = new Opening(access.viewer().accountId(), clock.instant());
        try {
            return cycles.saveAndFlush(new Cycle(
                    UUID.randomUUID(),
                    key,
                    municipality.id(),
                    command.period(),
                    command.listSource(),
                    plans(command),
                    opening));
        } catch (DataIntegrityViolationException e) {
            // two coordinators at the same moment: the database lets one of them through
            throw new OporaException("cycle.already-launched", Integer.toString(year));
        }
    }

    private static List<StagePlan> plans(LaunchCommand command) {
        return Arrays.stream(Stage.values())
                .map(stage -> command.earlier().stream()
                        .filter(earlier -> earlier.stage() == stage)
                        .findFirst()
                        .map(earlier -> StagePlan.done(stage, earlier.day(), earlier.document()))
                        .orElseGet(() -> new StagePlan(stage, command.stages().contains(stage), null, null)))
                .toList();
    }
}
