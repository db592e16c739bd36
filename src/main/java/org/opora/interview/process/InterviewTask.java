package org.opora.interview.process;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.opora.calendar.Deadlines;
import org.opora.inbox.TaskContext;
import org.opora.interview.InterviewScope;
import org.opora.registry.LocalToday;
import org.springframework.stereotype.Component;

/** What the tasks of the interview have in common. */
@Component
class InterviewTask {

    private final Deadlines deadlines;
    private final LocalToday today;

    InterviewTask(Deadlines deadlines, LocalToday today) {
        this.deadlines = deadlines;
        this.today = today;
    }

    static InterviewScope scope(TaskContext task) {
        return new InterviewScope(task.municipalityId(), task.cycle(), task.school(), task.supportCase());
    }

    Date endOf(LocalDate day, TaskContext task) {
        return deadlines.endOfDay(day, zone(task));
    }

    Date workingDaysFromToday(int days, TaskContext task) {
        return deadlines.workingDaysFrom(today.in(task.municipalityId()), days, zone(task));
    }

    private ZoneId zone(TaskContext task) {
        return today.zone(task.municipalityId());
    }
}
