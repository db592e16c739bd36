package org.opora.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.opora.calendar.Deadlines;
import org.opora.calendar.WorkingCalendar;
import org.opora.journal.Journal;
import org.opora.registry.Registry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a monitoring of the year. */
@Service
public class OpenMonitoring {

    /** Where the year is opened after the deadline, schools still get a working week. */
    private static final int WORKING_DAYS_WHEN_LATE = 5;

    private final MonitoringRounds rounds;
    private final Results results;
    private final Registry registry;
    private final Deadlines deadlines;
    private final WorkingCalendar calendar;
    private final Journal journal;
    private final Clock clock;

    OpenMonitoring(
            MonitoringRounds rounds,
            Results results,
            Registry registry,
            Deadlines deadlines,
            WorkingCalendar calendar,
            Journal journal,
            Clock clock) {
        this.rounds = rounds;
        this.results = results;
        this.registry = registry;
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param year the year of the cycle, which decides the deadline
     * @param resultsYear start year of the school year the initial monitoring looks at; later rounds take the newest
     */
    @Transactional
    public MonitoringRound open(UUID cycleId, UUID municipalityId, int year, int resultsYear, MonitoringKind kind) {
        LocalDate today = LocalDate.now(
                clock.withZone(registry.municipality(municipalityId).zone()));
        LocalDate due = deadlines.dueOf(kind.deadline(), municipalityId, year);
        LocalDate closes = due.isAfter(today) ? due : calendar.plusWorkingDays(today, WORKING_DAYS_WHEN_LATE);
        int schoolYear = kind == MonitoringKind.INITIAL
                ? resultsYear
                : results.thisYear(municipalityId).map(ResultYear::schoolYear).orElse(resultsYear);
        MonitoringRound round = rounds.save(
                new MonitoringRound(UUID.randomUUID(), cycleId, municipalityId, kind, schoolYear, today, closes));
        journal.record(Journal.entry("monitoring.opened")
                .municipality(municipalityId)
                .cycle(cycleId)
                .subject("monitoring", round.id())
                .detail("kind", kind)
                .detail("until", closes));
        return round;
    }
}
