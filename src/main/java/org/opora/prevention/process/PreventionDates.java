package org.opora.prevention.process;

import java.time.LocalDate;
import java.util.Date;
import java.util.UUID;
import org.opora.calendar.DeadlineKind;
import org.opora.calendar.Deadlines;
import org.opora.cycle.Cycles;
import org.opora.registry.LocalToday;
import org.springframework.stereotype.Component;

/**
 * When the next part of the work opens. Placement opens after the spring recommendations, control after the schools' own
 * date, the autumn analysis two weeks before it is due.
 */
@Component
class PreventionDates {

    private static final int DAYS_FOR_REPEAT = 14;

    private final Deadlines deadlines;
    private final Cycles cycles;
    private final LocalToday today;

    PreventionDates(Deadlines deadlines, Cycles cycles, LocalToday today) {
        this.deadlines = deadlines;
        this.cycles = cycles;
        this.today = today;
    }

    Date placementOpens(UUID municipalityId, UUID cycleId) {
        return endOf(municipalityId, due(DeadlineKind.PREVENTION_RECOMMENDATIONS, municipalityId, cycleId));
    }

    Date controlOpens(UUID municipalityId, UUID cycleId) {
        return endOf(municipalityId, due(DeadlineKind.PREVENTION_PLACEMENT, municipalityId, cycleId));
    }

    Date repeatOpens(UUID municipalityId, UUID cycleId) {
        return endOf(
                municipalityId,
                due(DeadlineKind.PREVENTION_REPEAT_ANALYSIS, municipalityId, cycleId)
                        .minusDays(DAYS_FOR_REPEAT + 1L));
    }

    private LocalDate due(DeadlineKind kind, UUID municipalityId, UUID cycleId) {
        return deadlines.dueOf(kind, municipalityId, cycles.cycle(cycleId).year());
    }

    private Date endOf(UUID municipalityId, LocalDate day) {
        return deadlines.endOfDay(day, today.zone(municipalityId));
    }
}
