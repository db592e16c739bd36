package org.opora.programme.process;

import java.time.LocalDate;
import java.util.Date;
import java.util.UUID;
import org.opora.bpmn.SchoolSupportModel;
import org.opora.calendar.Deadlines;
import org.opora.inbox.TaskContext;
import org.opora.programme.ProgrammeScope;
import org.opora.registry.LocalToday;
import org.opora.registry.Registry;
import org.springframework.stereotype.Component;

/** What the tasks around a programme have in common. */
@Component
class ProgrammeTask {

    private final Registry registry;
    private final Deadlines deadlines;
    private final LocalToday today;

    ProgrammeTask(Registry registry, Deadlines deadlines, LocalToday today) {
        this.registry = registry;
        this.deadlines = deadlines;
        this.today = today;
    }

    static ProgrammeScope scope(TaskContext task) {
        return new ProgrammeScope(task.municipalityId(), task.cycle(), task.school(), task.supportCase());
    }

    static UUID programme(TaskContext task) {
        return UUID.fromString(task.variable(SchoolSupportModel.PROGRAMME_ID));
    }

    String schoolName(TaskContext task) {
        return registry.school(task.school()).name();
    }

    Date endOf(LocalDate day, TaskContext task) {
        return deadlines.endOfDay(day, today.zone(task.municipalityId()));
    }
}
