package org.opora.review.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.UUID;
import org.opora.calendar.Deadlines;
import org.opora.registry.Registry;
import org.springframework.stereotype.Component;

/** Dates of the expertise that count from today, as the engine takes them. */
@Component
class ReviewDates {

    /** Working days after the date of the reviews in which a late sheet is still taken. */
    private static final int GRACE = 3;

    private final Deadlines deadlines;
    private final Registry registry;
    private final Clock clock;

    ReviewDates(Deadlines deadlines, Registry registry, Clock clock) {
        this.deadlines = deadlines;
        this.registry = registry;
        this.clock = clock;
    }

    Date inWorkingDays(UUID municipalityId, int days) {
        ZoneId zone = zone(municipalityId);
        return deadlines.workingDaysFrom(LocalDate.ofInstant(clock.instant(), zone), days, zone);
    }

    LocalDate dayInWorkingDays(UUID municipalityId, int days) {
        return inWorkingDays(municipalityId, days)
                .toInstant()
                .atZone(zone(municipalityId))
                .toLocalDate();
    }

    Date endOf(UUID municipalityId, LocalDate day) {
        return deadlines.endOfDay(day, zone(municipalityId));
    }

    LocalDate dayOf(UUID municipalityId, Date end) {
        return end.toInstant().atZone(zone(municipalityId)).toLocalDate();
    }

    LocalDate today(UUID municipalityId) {
        return LocalDate.ofInstant(clock.instant(), zone(municipalityId));
    }

    Date latest(UUID municipalityId, LocalDate reviewsDue) {
        return deadlines.workingDaysFrom(reviewsDue, GRACE, zone(municipalityId));
    }

    private ZoneId zone(UUID municipalityId) {
        return registry.municipality(municipalityId).zone();
    }
}
