package org.opora.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.calendar.Deadlines;
import org.opora.error.FieldRefusal;
import org.opora.error.OporaException;
import org.opora.journal.Journal;
import org.opora.registry.Municipality;
import org.opora.registry.Registry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends the collection of a monitoring, or gives the schools more time. */
@Service
public class CloseCollection {

    private final MonitoringRounds rounds;
    private final MonitoringDebtors debtors;
    private final MonitoringProcess process;
    private final Registry registry;
    private final Deadlines deadlines;
    private final Journal journal;
    private final Clock clock;

    CloseCollection(
            MonitoringRounds rounds,
            MonitoringDebtors debtors,
            MonitoringProcess process,
            Registry registry,
            Deadlines deadlines,
            Journal journal,
            Clock clock) {
        this.rounds = rounds;
        this.debtors = debtors;
        this.process = process;
        this.registry = registry;
        this.deadlines = deadlines;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A collection that has closed by itself, because everybody answered, stays as it is.
     *
     * @param reason why nobody waits for the schools that still owe something; null when none is left out
     * @throws OporaException naming those schools, when there are any and no reason is given
     */
    @Transactional
    public void close(UUID roundId, @Nullable String reason) {
        MonitoringRound round = rounds.get(roundId);
        if (round.status() != MonitoringRound.Status.OPEN) {
            return;
        }
        List<Debtor> late = debtors.of(roundId);
        if (!late.isEmpty() && reason == null) {
            throw new FieldRefusal("reason", "monitoring.incomplete", names(late));
        }
        round.collected(reason);
        journal.record(Journal.entry("monitoring.collected")
                .municipality(round.municipalityId())
                .cycle(round.cycleId())
                .subject("monitoring", roundId)
                .detail("missing", late.size())
                .detail("reason", reason));
    }

    /**
     * Gives everybody who still owes something until the end of the new day.
     *
     * @return the new end of the collection
     * @throws OporaException when the day is not after today
     */
    @Transactional
    public Date extend(UUID roundId, LocalDate newDay, String reason) {
        MonitoringRound round = rounds.get(roundId);
        Municipality municipality = registry.municipality(round.municipalityId());
        LocalDate today = LocalDate.now(clock.withZone(municipality.zone()));
        if (!newDay.isAfter(today) || newDay.isAfter(today.plusYears(1))) {
            throw new FieldRefusal("newDue", "monitoring.wrong-new-day", today);
        }
        round.extendTo(newDay);
        Date due = deadlines.endOfDay(newDay, municipality.zone());
        process.moveDue(roundId, due);
        journal.record(Journal.entry("monitoring.extended")
                .municipality(round.municipalityId())
                .cycle(round.cycleId())
                .subject("monitoring", roundId)
                .detail("until", newDay)
                .detail("reason", reason));
        return due;
    }

    private static String names(List<Debtor> late) {
        return late.stream().map(Debtor::school).collect(Collectors.joining(", "));
    }
}
