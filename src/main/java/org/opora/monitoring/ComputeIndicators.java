package org.opora.monitoring;

import java.util.UUID;
import org.opora.error.OporaException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Computes and freezes what a monitoring says about every school, and the indices where the region sends none. */
@Service
public class ComputeIndicators {

    private final JdbcClient jdbc;
    private final MonitoringRounds rounds;
    private final Results results;
    private final Indices indices;

    ComputeIndicators(JdbcClient jdbc, MonitoringRounds rounds, Results results, Indices indices) {
        this.jdbc = jdbc;
        this.rounds = rounds;
        this.results = results;
        this.indices = indices;
    }

    /** @throws OporaException never for missing results: a school without them simply has no indicators */
    @Transactional
    public void compute(UUID roundId) {
        MonitoringRound round = rounds.get(roundId);
        int year = results.of(round).map(ResultYear::schoolYear).orElse(round.schoolYear());
        jdbc.sql("delete from school_indicator where round_id = ?")
                .param(roundId)
                .update();
        jdbc.sql("insert into school_indicator (round_id, school_id, school_year, procedures, participants, failed,"
                        + " failed_percent, mean) select :round, q.* from ("
                        + SchoolYearSummary.SELECT
                        + " where municipality_id = :municipality and school_year = :year and held"
                        + SchoolYearSummary.GROUP + ") q")
                .param("round", roundId)
                .param("municipality", round.municipalityId())
                .param("year", year)
                .update();
        indices.compute(roundId, year);
        round.computed(year);
    }
}
