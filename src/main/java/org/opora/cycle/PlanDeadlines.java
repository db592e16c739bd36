package org.opora.cycle;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.SupportCycleModel;
import org.opora.calendar.DeadlineKind;
import org.opora.calendar.Deadlines;
import org.opora.calendar.WorkingCalendar;
import org.opora.error.NotFoundException;
import org.opora.registry.Registry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The deadlines of a process as variables. A day that has passed before the work could begin is not an overdue one: the
 * work gets the process's next deadline, at most five working days, and stays in the order of the path.
 */
@Service
public class PlanDeadlines {

    private static final int GRACE_WORKING_DAYS = 5;

    /** What a monitoring gives the schools for their data and their analysis. */
    private static final int DAYS_OF_A_MONITORING = 14;

    private final CycleRepository cycles;
    private final Registry registry;
    private final Deadlines deadlines;
    private final WorkingCalendar calendar;
    private final Clock clock;

    PlanDeadlines(
            CycleRepository cycles, Registry registry, Deadlines deadlines, WorkingCalendar calendar, Clock clock) {
        this.cycles = cycles;
        this.registry = registry;
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Variable by variable: end of the local day on which that step of the process is due. */
    @Transactional(readOnly = true)
    public Map<String, Date> of(String processKey, UUID cycleId) {
        CycleView cycle = cycles.findById(cycleId).map(Cycle::view).orElseThrow(NotFoundException::new);
        ZoneId zone = registry.municipality(cycle.municipalityId()).zone();
        Map<DeadlineKind, LocalDate> all = deadlines.allOf(cycle.municipalityId(), cycle.year());
        Map<DeadlineKind, LocalDate> own = new HashMap<>();
        DeadlineKind.of(processKey).forEach(kind -> own.put(kind, all.get(kind)));
        LocalDate today = LocalDate.now(clock.withZone(zone));
        Map<String, Date> variables = new HashMap<>();
        own.forEach((kind, day) ->
                variables.put(kind.variable(), deadlines.endOfDay(dueFrom(day, today, own.values()), zone)));
        if (processKey.equals(SupportCycleModel.KEY)) {
            variables.putAll(waits(cycle, all, zone));
        }
        return variables;
    }

    /** The days the year waits for. */
    private Map<String, Date> waits(CycleView cycle, Map<DeadlineKind, LocalDate> all, ZoneId zone) {
        LocalDate checked = all.getOrDefault(DeadlineKind.SCHOOL_REPORT_CHECK, cycle.endsOn());
        return Map.of(
                SupportCycleModel.SESSION_OPENS.name(), deadlines.endOfDay(checked, zone),
                SupportCycleModel.CYCLE_ENDS.name(), deadlines.endOfDay(cycle.endsOn(), zone),
                SupportCycleModel.INTERIM_MONITORING_OPENS.name(),
                        opening(all.get(DeadlineKind.INTERIM_MONITORING), cycle, zone),
                SupportCycleModel.REPEAT_MONITORING_OPENS.name(),
                        opening(all.get(DeadlineKind.REPEAT_MONITORING), cycle, zone));
    }

    private static Date opening(@Nullable LocalDate due, CycleView cycle, ZoneId zone) {
        LocalDate day = due == null ? cycle.endsOn() : due;
        return Date.from(day.minusDays(DAYS_OF_A_MONITORING).atStartOfDay(zone).toInstant());
    }

    private LocalDate dueFrom(LocalDate day, LocalDate today, Collection<LocalDate> all) {
        if (!day.isBefore(today)) {
            return day;
        }
        LocalDate latest = calendar.plusWorkingDays(today, GRACE_WORKING_DAYS);
        return all.stream()
                .filter(other -> !other.isBefore(today) && other.isBefore(latest))
                .min(LocalDate::compareTo)
                .orElse(latest);
    }
}
