package org.opora.monitoring;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.error.OporaException;
import org.opora.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The coordinator declares the exam results loaded, or that they will come later. */
@Service
public class LoadResults {

    private final MonitoringRounds rounds;
    private final Results results;
    private final Journal journal;

    LoadResults(MonitoringRounds rounds, Results results, Journal journal) {
        this.rounds = rounds;
        this.results = results;
        this.journal = journal;
    }

    /** @throws OporaException when results are said to be loaded and there are none of the year */
    @Transactional
    public void declare(UUID roundId, boolean loaded, @Nullable String reason) {
        MonitoringRound round = rounds.get(roundId);
        Optional<ResultYear> year = results.of(round);
        if (loaded && year.isEmpty()) {
            throw new OporaException("monitoring.no-results", new SchoolYear(round.schoolYear()).label());
        }
        round.resultsAre(loaded, year.map(ResultYear::schoolYear).orElse(round.schoolYear()));
        journal.record(Journal.entry("monitoring.results-declared")
                .municipality(round.municipalityId())
                .cycle(round.cycleId())
                .subject("monitoring", roundId)
                .detail("loaded", loaded)
                .detail("reason", reason));
    }
}
