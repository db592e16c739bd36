package org.opora.monitoring;

import java.util.List;
import java.util.UUID;
import org.opora.account.Access;
import org.opora.account.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The monitorings of a municipality for its own people: who answered, who owes, what was computed and concluded. */
@Service
@Transactional(readOnly = true)
public class ReviewMonitoring {

    private static final Role[] MUNICIPAL = {Role.COORDINATOR, Role.HEAD, Role.CONTROLLER, Role.METHODIST};

    private final MonitoringRounds rounds;
    private final SchoolParts parts;
    private final AnalyticNotes notes;
    private final MonitoringDebtors debtors;
    private final Access access;
    private final JdbcClient jdbc;

    ReviewMonitoring(
            MonitoringRounds rounds,
            SchoolParts parts,
            AnalyticNotes notes,
            MonitoringDebtors debtors,
            Access access,
            JdbcClient jdbc) {
        this.rounds = rounds;
        this.parts = parts;
        this.notes = notes;
        this.debtors = debtors;
        this.access = access;
        this.jdbc = jdbc;
    }

    /** Newest first; nothing for people from outside the municipality. */
    public List<MonitoringRound> ofMunicipality(UUID municipalityId) {
        return access.mayMunicipality(municipalityId, MUNICIPAL)
                ? rounds.findByMunicipalityIdOrderByOpenedOnDesc(municipalityId)
                : List.of();
    }

    public RoundView byId(UUID roundId) {
        MonitoringRound round = rounds.get(roundId);
        access.requireMunicipality(round.municipalityId(), MUNICIPAL);
        List<SchoolPart> asked = parts.findByRoundId(roundId);
        int answered = (int) asked.stream()
                .filter(part -> part.status() == SchoolPart.Status.DONE)
                .count();
        return new RoundView(
                round,
                asked.size(),
                answered,
                debtors.of(roundId),
                indicators(roundId),
                notes.findByRoundId(roundId).orElse(null));
    }

    private List<RoundView.Indicator> indicators(UUID roundId) {
        return jdbc.sql(
                        """
                        select s.short_name as school, i.procedures, i.participants, i.failed_percent, i.mean
                        from school_indicator i join school s on s.id = i.school_id
                        where i.round_id = ? order by s.short_name, s.id
                        """)
                .param(roundId)
                .query(RoundView.Indicator.class)
                .list();
    }
}
