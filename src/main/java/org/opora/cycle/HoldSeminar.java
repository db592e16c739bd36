package org.opora.cycle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.opora.bpmn.Stage;
import org.opora.document.Documents;
import org.opora.error.OporaException;
import org.opora.journal.Journal;
import org.opora.registry.Registry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The methodist records the kick-off seminar; each school that took part has completed the stage. */
@Service
public class HoldSeminar {

    private final SeminarRepository seminars;
    private final Cycles cycles;
    private final Registry registry;
    private final Documents documents;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HoldSeminar(
            SeminarRepository seminars,
            Cycles cycles,
            Registry registry,
            Documents documents,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.seminars = seminars;
        this.cycles = cycles;
        this.registry = registry;
        this.documents = documents;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** @param files programme, list of participants, materials */
    @Transactional
    public void record(UUID cycleId, SeminarMinutes minutes, List<UUID> files) {
        CycleView cycle = cycles.cycle(cycleId);
        LocalDate today = LocalDate.now(
                clock.withZone(registry.municipality(cycle.municipalityId()).zone()));
        if (minutes.heldOn().isAfter(today)) {
            throw new OporaException("cycle.seminar-in-future");
        }
        Seminar seminar = seminars.save(new Seminar(UUID.randomUUID(), cycleId, cycle.municipalityId(), minutes));
        files.forEach(file -> documents.link(file, "seminar", seminar.id()));
        journal.record(Journal.entry("cycle.seminar-held")
                .municipality(cycle.municipalityId())
                .cycle(cycleId)
                .subject("seminar", seminar.id())
                .detail("schools", minutes.schools().size()));
        events.publishEvent(new StageCompleted(cycleId, null, Stage.SEMINAR, minutes.heldOn(), minutes.topic()));
        minutes.schools()
                .forEach(school -> events.publishEvent(
                        new StageCompleted(cycleId, school, Stage.SEMINAR, minutes.heldOn(), minutes.topic())));
    }
}
