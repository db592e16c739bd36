package org.opora.monitoring;

import java.util.List;
import java.util.UUID;
import org.opora.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down who had not answered when the time of a monitoring ran out. */
@Service
public class ListDebtors {

    private final MonitoringRounds rounds;
    private final MonitoringDebtors debtors;
    private final CloseCollection closeCollection;
    private final Journal journal;

    ListDebtors(MonitoringRounds rounds, MonitoringDebtors debtors, CloseCollection closeCollection, Journal journal) {
        this.rounds = rounds;
        this.debtors = debtors;
        this.closeCollection = closeCollection;
        this.journal = journal;
    }

    /**
     * A line of the journal per school; the page of monitoring and the coordinator's task show them. When nobody owes
     * anything, there is nothing to decide: the collection is closed.
     */
    @Transactional
    public List<Debtor> list(UUID roundId) {
        MonitoringRound round = rounds.get(roundId);
        List<Debtor> late = debtors.of(roundId);
        for (Debtor debtor : late) {
            journal.record(Journal.entry("monitoring.debtor")
                    .municipality(round.municipalityId())
                    .cycle(round.cycleId())
                    .school(debtor.schoolId())
                    .subject("monitoring", roundId)
                    .detail("until", round.closesOn()));
        }
        if (late.isEmpty()) {
            closeCollection.close(roundId, null);
        }
        return late;
    }
}
