package org.opora.roadmap;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import org.opora.schedule.ScheduleKind;

/** Who works on a row and when: the municipality by one date, schools with words and a date of their own beside it. */
@Embeddable
class RowHalves {

    @Enumerated(EnumType.STRING)
    private ExecutorRole executorRole;

    private String scheduleRaw;

    @Enumerated(EnumType.STRING)
    private ScheduleKind scheduleKind;

    private String schoolActivity;
    private String schoolScheduleRaw;

    @Enumerated(EnumType.STRING)
    private ScheduleKind schoolScheduleKind;

    @SuppressWarnings("NullAway")
    protected RowHalves() {}

    RowHalves(PlanRow row, RowSchedules schedules) {
        executorRole = row.executorRole();
        scheduleRaw = row.schedule();
        scheduleKind = schedules.municipal().kind();
        schoolActivity = row.schoolActivity();
        schoolScheduleRaw = row.schoolSchedule();
        schoolScheduleKind = schedules.school().kind();
    }

    /** What the school half does: the school's own words, or the row's when only schools do it. */
    String schoolWork(String activity) {
        return schoolActivity.isEmpty() && executorRole == ExecutorRole.SCHOOLS ? activity : schoolActivity;
    }

    /** Who is asked when somebody wants what the row offers on demand; a half with a day of its own has that day. */
    Optional<MeasureHalf> onDemand() {
        boolean municipality = scheduleKind == ScheduleKind.ON_DEMAND;
        boolean schools = schoolScheduleKind == ScheduleKind.ON_DEMAND;
        if (municipality) {
            boolean alone = schools || schoolScheduleKind == ScheduleKind.EMPTY;
            return Optional.of(alone ? MeasureHalf.BOTH : MeasureHalf.MUNICIPALITY);
        }
        return schools && !schoolActivity.isEmpty() ? Optional.of(MeasureHalf.SCHOOLS) : Optional.empty();
    }

    ExecutorRole executorRole() {
        return executorRole;
    }

    String scheduleRaw() {
        return scheduleRaw;
    }

    ScheduleKind scheduleKind() {
        return scheduleKind;
    }

    String schoolActivity() {
        return schoolActivity;
    }

    String schoolScheduleRaw() {
        return schoolScheduleRaw;
    }
}
