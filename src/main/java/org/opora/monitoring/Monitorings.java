package org.opora.monitoring;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads monitorings, their frozen indicators and notes. Who may see them is the caller's decision. */
@Service
@Transactional(readOnly = true)
public class Monitorings {

    private final MonitoringRounds rounds;
    private final AnalyticNotes notes;

    Monitorings(MonitoringRounds rounds, AnalyticNotes notes) {
        this.rounds = rounds;
        this.notes = notes;
    }

    public MonitoringRound byId(UUID id) {
        return rounds.get(id);
    }

    /** Newest first. */
    public List<MonitoringRound> ofMunicipality(UUID municipalityId) {
        return rounds.findByMunicipalityIdOrderByOpenedOnDesc(municipalityId);
    }

    public Optional<AnalyticNote> noteOf(UUID roundId) {
        return notes.findByRoundId(roundId);
    }
}
