package org.opora.roadmap.process;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.opora.bpmn.RoadmapMeasureModel;
import org.opora.bpmn.RoadmapModel;
import org.opora.calendar.Deadlines;
import org.opora.engine.SystemContext;
import org.opora.inbox.StandingWork;
import org.opora.registry.Municipality;
import org.opora.registry.Registry;
import org.opora.roadmap.Pause;
import org.opora.roadmap.PlanClock;
import org.opora.roadmap.Roadmap;
import org.springframework.stereotype.Component;

/**
 * Stops and moves the dates of instances through the engine's own services, so that instances of every version of the diagrams
 * are paused alike: timers are suspended, tasks keep their date in a variable of their own.
 */
@Component
class CamundaPlanClock implements PlanClock {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final TaskService tasks;
    private final Registry registry;
    private final Deadlines deadlines;

    CamundaPlanClock(
            RuntimeService runtime,
            ManagementService management,
            TaskService tasks,
            Registry registry,
            Deadlines deadlines) {
        this.runtime = runtime;
        this.management = management;
        this.tasks = tasks;
        this.registry = registry;
        this.deadlines = deadlines;
    }

    @Override
    public void stop(Roadmap roadmap) {
        Municipality place = registry.municipality(roadmap.municipalityId());
        SystemContext.run("plan paused", () -> {
            timers(roadmap, place).forEach(job -> management.suspendJobById(job.getId()));
            tasks(roadmap, place).stream()
                    .filter(task -> task.getDueDate() != null)
                    .forEach(task -> {
                        tasks.setVariableLocal(task.getId(), StandingWork.DUE_KEPT, task.getDueDate());
                        tasks.setDueDate(task.getId(), null);
                    });
        });
    }

    @Override
    public void goOn(Roadmap roadmap, Pause pause, LocalDate last, List<Redated> measures) {
        Municipality place = registry.municipality(roadmap.municipalityId());
        SystemContext.run("plan resumed", () -> {
            measures.forEach(measure -> redate(measure, place.zone()));
            tasks(roadmap, place).forEach(task -> resume(task, pause, place.zone()));
            timers(roadmap, place, RoadmapModel.WAIT_FOR_LAST_DATE)
                    .filter(job -> dayOf(job.getDuedate(), place.zone()).isBefore(last))
                    .forEach(job -> management.setJobDuedate(job.getId(), deadlines.endOfDay(last, place.zone())));
            timers(roadmap, place).forEach(job -> management.activateJobById(job.getId()));
        });
    }

    private void redate(Redated measure, ZoneId zone) {
        Date schoolsDue = deadlines.endOfDay(measure.schoolsDue(), zone);
        for (ProcessInstance instance : instances(RoadmapMeasureModel.KEY, measure)) {
            if (measure.due() != null) {
                set(instance, RoadmapMeasureModel.MEASURE_DUE.name(), deadlines.endOfDay(measure.due(), zone));
            }
            set(instance, RoadmapMeasureModel.SCHOOLS_DUE.name(), schoolsDue);
            management
                    .createJobQuery()
                    .processInstanceId(instance.getId())
                    .activityId(RoadmapMeasureModel.SCHOOLS_DATE)
                    .list()
                    .forEach(job -> management.setJobDuedate(job.getId(), schoolsDue));
        }
        instances(RoadmapMeasureModel.SCHOOL_KEY, measure)
                .forEach(instance -> set(instance, RoadmapMeasureModel.SCHOOLS_DUE.name(), schoolsDue));
    }

    private List<ProcessInstance> instances(String processKey, Redated measure) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(processKey)
                .variableValueEquals(
                        RoadmapMeasureModel.MEASURE_ID.name(),
                        measure.measureId().toString())
                .list();
    }

    private void set(ProcessInstance instance, String variable, Date value) {
        runtime.setVariable(instance.getId(), variable, value);
    }

    /** A date that somebody gave while the plan was paused stays; a task that came up meanwhile has lost less. */
    private void resume(Task task, Pause pause, ZoneId zone) {
        Date before = (Date) tasks.getVariableLocal(task.getId(), StandingWork.DUE_KEPT);
        tasks.removeVariableLocal(task.getId(), StandingWork.DUE_KEPT);
        Date due = task.getDueDate() == null ? before : task.getDueDate();
        boolean given = before != null && task.getDueDate() != null;
        if (due != null && !given) {
            LocalDate day = dayOf(due, zone);
            LocalDate moved = pause.moved(day, dayOf(task.getCreateTime(), zone));
            tasks.setDueDate(task.getId(), moved.equals(day) ? due : deadlines.endOfDay(moved, zone));
        }
    }

    private List<Task> tasks(Roadmap roadmap, Municipality place) {
        return tasks.createTaskQuery()
                .tenantIdIn(place.slug())
                .processInstanceBusinessKeyLike(roadmap.key() + "/%")
                .list();
    }

    /** The dates of the plan's schools and the last one of the plan itself. */
    private Stream<Job> timers(Roadmap roadmap, Municipality place) {
        return Stream.concat(
                timers(roadmap, place, RoadmapMeasureModel.SCHOOLS_DATE),
                timers(roadmap, place, RoadmapModel.WAIT_FOR_LAST_DATE));
    }

    private Stream<Job> timers(Roadmap roadmap, Municipality place, String element) {
        Set<String> instances = runtime
                .createProcessInstanceQuery()
                .tenantIdIn(place.slug())
                .processInstanceBusinessKeyLike(roadmap.key() + "%")
                .list()
                .stream()
                .filter(instance -> (instance.getBusinessKey() + "/").startsWith(roadmap.key() + "/"))
                .map(ProcessInstance::getId)
                .collect(Collectors.toSet());
        return management.createJobQuery().tenantIdIn(place.slug()).timers().activityId(element).list().stream()
                .filter(job -> instances.contains(job.getProcessInstanceId()));
    }

    private static LocalDate dayOf(Date date, ZoneId zone) {
        return date.toInstant().atZone(zone).toLocalDate();
    }
}
