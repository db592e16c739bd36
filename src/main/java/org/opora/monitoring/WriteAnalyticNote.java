package org.opora.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.opora.cycle.StageCompleted;
import org.opora.journal.Journal;
import org.opora.registry.Registry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The analytic note that ends a monitoring. */
@Service
public class WriteAnalyticNote {

    private final MonitoringRounds rounds;
    private final AnalyticNotes notes;
    private final Registry registry;
    private final ApplicationEventPublisher events;
    private final Journal journal;
    private final Clock clock;

    WriteAnalyticNote(
            MonitoringRounds rounds,
            AnalyticNotes notes,
            Registry registry,
            ApplicationEventPublisher events,
            Journal journal,
            Clock clock) {
        this.rounds = rounds;
        this.notes = notes;
        this.registry = registry;
        this.events = events;
        this.journal = journal;
        this.clock = clock;
    }

    /** @return id of the note, for the files that belong to it */
    @Transactional
    public UUID write(UUID roundId, NoteText text) {
        MonitoringRound round = rounds.get(roundId);
        LocalDate today = LocalDate.now(
                clock.withZone(registry.municipality(round.municipalityId()).zone()));
        AnalyticNote note =
                notes.findByRoundId(roundId).orElseGet(() -> new AnalyticNote(UUID.randomUUID(), round, text, today));
        note.write(text, today);
        notes.save(note);
        round.done();
        journal.record(Journal.entry("monitoring.note-written")
                .municipality(round.municipalityId())
                .cycle(round.cycleId())
                .subject("analytic-note", note.id()));
        // the note ends the stage for the municipality, whatever single schools still owe
        events.publishEvent(
                new StageCompleted(round.cycleId(), null, round.kind().stage(), today, text.sources()));
        return note.id();
    }
}
