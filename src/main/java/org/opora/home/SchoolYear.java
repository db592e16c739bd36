package org.opora.home;

import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.calendar.DeadlineKind;
import org.opora.calendar.Deadlines;
import org.opora.cycle.CycleView;
import org.opora.cycle.KeptProgrammes;
import org.opora.home.ChecklistLine.State;
import org.opora.supportcase.SupportCaseView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A school's year as a checklist: what is done, what is to do now, which dated steps of its tracks are still to come. */
@Component
class SchoolYear {

    private static final Comparator<ChecklistLine> BY_DAY =
            Comparator.comparing(ChecklistLine::day, Comparator.nullsLast(Comparator.naturalOrder()));

    private final JdbcClient jdbc;
    private final Deadlines deadlines;
    private final KeptProgrammes keptProgrammes;

    SchoolYear(JdbcClient jdbc, Deadlines deadlines, KeptProgrammes keptProgrammes) {
        this.jdbc = jdbc;
        this.deadlines = deadlines;
        this.keptProgrammes = keptProgrammes;
    }

    private record Task(
            String id,
            String key,
            String name,
            String businessKey,
            @Nullable String stage,
            boolean done,
            boolean ofCase,
            @Nullable LocalDate day) {

        ChecklistLine line(LocalDate today) {
            State open = day != null && day.isBefore(today) ? State.OVERDUE : State.NOW;
            return new ChecklistLine(done ? State.DONE : open, name, businessKey, stage, day, id);
        }
    }

    /**
     * Late and open steps first, then those to come, those not asked of the school, then what is done, newest first.
     *
     * @param outside open steps of no year that stand among those of this one
     */
    List<ChecklistLine> of(
            UUID school,
            CycleView cycle,
            @Nullable SupportCaseView supportCase,
            LocalDate today,
            List<ChecklistLine> outside) {
        List<Task> tasks = tasks(school, cycle.id());
        List<ChecklistLine> lines = new ArrayList<>(outside);
        tasks.stream().map(task -> task.line(today)).forEach(lines::add);
        if (!left(school, cycle.id())) {
            lines.addAll(withoutTask(tasks, cycle, supportCase, today));
        }
        lines.sort(Comparator.comparing(ChecklistLine::state)
                .thenComparing((a, b) -> a.state() == State.DONE ? BY_DAY.compare(b, a) : BY_DAY.compare(a, b)));
        return lines;
    }

    /** Open steps that belong to a plan of measures and to no year of support. */
    List<ChecklistLine> outside(UUID school, LocalDate today) {
        return tasks(school, null).stream()
                .map(task -> task.line(today))
                .sorted(Comparator.comparing(ChecklistLine::state).thenComparing(BY_DAY))
                .toList();
    }

    /** Prevention is for every school: one that left it has left the year, and nothing more will be asked of it. */
    private boolean left(UUID school, UUID cycle) {
        return jdbc.sql(
                        "select exists (select 1 from school_prevention where school_id = ? and cycle_id = ? and state = 'WITHDRAWN')")
                .params(school, cycle)
                .query(Boolean.class)
                .single();
    }

    private List<ChecklistLine> withoutTask(
            List<Task> tasks, CycleView cycle, @Nullable SupportCaseView supportCase, LocalDate today) {
        boolean track1 = supportCase != null && supportCase.open() && supportCase.track1();
        boolean track2 = supportCase != null && supportCase.open() && supportCase.track2();
        boolean kept =
                supportCase != null && track1 && keptProgrammes.of(cycle.id()).contains(supportCase.schoolId());
        Map<DeadlineKind, LocalDate> days = deadlines.allOf(cycle.municipalityId(), cycle.year());
        return Arrays.stream(YearStep.values())
                .filter(step -> step.concerns(track1, track2) && cycle.isOn(step.stage()))
                .filter(step -> !opened(step, tasks))
                .filter(step ->
                        kept && KeptProgrammes.passBy(step.stage()) || !passed(step, day(days, step), tasks, today))
                .map(step -> new ChecklistLine(
                        kept && KeptProgrammes.passBy(step.stage()) ? State.NOT_NEEDED : State.LATER,
                        "home.step." + step.name(),
                        null,
                        step.stage().key(),
                        day(days, step),
                        null))
                .toList();
    }

    /**
     * What follows the step has opened already, or its day went by without a task: the school went another way, unless work is
     * late and has not come so far. A step of a way is over only when the way went on.
     */
    private static boolean passed(YearStep step, LocalDate day, List<Task> tasks, LocalDate today) {
        List<YearStep> opened = Arrays.stream(YearStep.values())
                .filter(other -> opened(other, tasks))
                .toList();
        return opened.stream().anyMatch(other -> other.follows(step))
                || !step.onAWay()
                        && day.isBefore(today)
                        && (step == YearStep.SESSION || opened.stream().anyMatch(other -> cameSoFar(other, step)));
    }

    private static boolean opened(YearStep step, List<Task> tasks) {
        return tasks.stream().anyMatch(task -> step.isTask(task.key(), task.stage(), task.ofCase()));
    }

    private static boolean cameSoFar(YearStep other, YearStep step) {
        return other.deadline().onPreventionPath() == step.deadline().onPreventionPath()
                && other.deadline().path() >= step.deadline().path();
    }

    private static LocalDate day(Map<DeadlineKind, LocalDate> days, YearStep step) {
        return Objects.requireNonNull(days.get(step.deadline()));
    }

    private List<Task> tasks(UUID school, @Nullable UUID cycle) {
        return jdbc.sql(
                        """
                        select id, task_key as key, name, business_key, stage, state = 'DONE' as done, case_id is not null as of_case,
                               case when state = 'DONE' then cast(closed_at at time zone zone as date) else due_day end as day
                        from inbox_task
                        where school_id = :school and role = 'director'
                          and (cycle_id = :cycle and state in ('OPEN', 'DONE')
                               or cast(:cycle as uuid) is null and cycle_id is null and state = 'OPEN')
                        """)
                .param("school", school)
                .param("cycle", cycle, Types.OTHER)
                .query(Task.class)
                .list();
    }
}
