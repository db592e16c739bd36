package org.opora.roadmap.process;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.CommonVariables;
import org.opora.bpmn.Messages;
import org.opora.bpmn.ProcessVariable;
import org.opora.bpmn.RoadmapMeasureModel;
import org.opora.bpmn.RoadmapModel;
import org.opora.calendar.Deadlines;
import org.opora.engine.LaunchRequest;
import org.opora.engine.Launcher;
import org.opora.engine.SystemContext;
import org.opora.error.OporaException;
import org.opora.registry.Municipality;
import org.opora.registry.Registry;
import org.opora.registry.School;
import org.opora.roadmap.Roadmap;
import org.opora.roadmap.RoadmapProcess;
import org.springframework.stereotype.Component;

/** The one place where plans of measures speak to the engine. */
@Component
class CamundaRoadmapProcess implements RoadmapProcess {

    private final Launcher launcher;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final Registry registry;
    private final Deadlines deadlines;

    CamundaRoadmapProcess(
            Launcher launcher,
            RuntimeService runtime,
            ManagementService management,
            Registry registry,
            Deadlines deadlines) {
        this.launcher = launcher;
        this.runtime = runtime;
        this.management = management;
        this.registry = registry;
        this.deadlines = deadlines;
    }

    @Override
    public void start(Roadmap roadmap) {
        Municipality municipality = registry.municipality(roadmap.municipalityId());
        launcher.request(List.of(new LaunchRequest(
                RoadmapModel.KEY, roadmap.key(), municipality.slug(), variables(roadmap, municipality))));
    }

    @Override
    public void launch(Roadmap roadmap, List<MeasureStart> measures) {
        Municipality municipality = registry.municipality(roadmap.municipalityId());
        launcher.request(measures.stream()
                .map(start -> {
                    Map<String, @Nullable Object> variables = variables(roadmap, municipality);
                    variables.put(
                            RoadmapMeasureModel.MEASURE_ID.name(),
                            start.measureId().toString());
                    variables.put(
                            RoadmapMeasureModel.ROW_ID.name(), start.rowId().toString());
                    String key = key(roadmap, start.position(), start.number()) + again(start.launch());
                    return new LaunchRequest(RoadmapMeasureModel.KEY, key, municipality.slug(), variables);
                })
                .toList());
    }

    @Override
    public void launchSchools(Roadmap roadmap, List<SchoolStart> schools) {
        Municipality municipality = registry.municipality(roadmap.municipalityId());
        Map<UUID, School> known =
                registry.schools(schools.stream().map(SchoolStart::schoolId).toList());
        launcher.request(schools.stream()
                .map(start -> {
                    School school = known.get(start.schoolId());
                    String slug = school == null ? start.schoolId().toString() : school.slug();
                    String key = key(roadmap, start.position(), start.number()) + "/" + slug + again(start.launch());
                    return new LaunchRequest(
                            RoadmapMeasureModel.SCHOOL_KEY,
                            key,
                            municipality.slug(),
                            school(roadmap, municipality, start));
                })
                .toList());
    }

    private Map<String, @Nullable Object> school(Roadmap roadmap, Municipality municipality, SchoolStart start) {
        Map<String, @Nullable Object> variables = variables(roadmap, municipality);
        variables.put(RoadmapMeasureModel.MEASURE_ID.name(), start.measureId().toString());
        variables.put(
                RoadmapMeasureModel.SCHOOL_MEASURE_ID.name(),
                start.schoolMeasureId().toString());
        variables.put(CommonVariables.SCHOOL_ID.name(), start.schoolId().toString());
        variables.put(RoadmapMeasureModel.SCHOOL_OPENS.name(), startOf(start.opens(), municipality.zone()));
        variables.put(
                RoadmapMeasureModel.SCHOOLS_DUE.name(),
                start.due() == null ? null : deadlines.endOfDay(start.due(), municipality.zone()));
        return variables;
    }

    @Override
    public void dated(UUID measureId) {
        tell(Messages.SCHEDULE_SET, RoadmapMeasureModel.MEASURE_ID, measureId);
    }

    @Override
    public void stageEnded(UUID measureId) {
        tell(Messages.STAGE_EVIDENCE, RoadmapMeasureModel.MEASURE_ID, measureId);
    }

    @Override
    public void schoolsReported(UUID measureId) {
        tell(Messages.SCHOOLS_REPORTED, RoadmapMeasureModel.MEASURE_ID, measureId);
    }

    @Override
    public void replaced(UUID measureId) {
        tell(Messages.ROW_AMENDED, RoadmapMeasureModel.MEASURE_ID, measureId);
    }

    @Override
    public void schoolLeft(UUID schoolMeasureId) {
        tell(Messages.ROW_AMENDED, RoadmapMeasureModel.SCHOOL_MEASURE_ID, schoolMeasureId);
    }

    @Override
    public void closedWithoutSchools(UUID measureId) {
        tell(Messages.MEASURE_CLOSED, RoadmapMeasureModel.MEASURE_ID, measureId);
    }

    @Override
    public void resumed(UUID roadmapId) {
        tell(Messages.ROADMAP_RESUMED, RoadmapModel.ROADMAP_ID, roadmapId);
    }

    @Override
    public void endMeasures(UUID roadmapId) {
        tell(Messages.ROADMAP_CANCELLED, RoadmapModel.ROADMAP_ID, roadmapId);
    }

    @Override
    public void amended(UUID roadmapId, UUID amendmentId) {
        tellPlan(roadmapId, Messages.ROW_AMENDED, Map.of(RoadmapModel.AMENDMENT_ID.name(), amendmentId.toString()));
    }

    @Override
    public void cancelled(UUID roadmapId) {
        tellPlan(roadmapId, Messages.ROADMAP_CANCELLED, Map.of());
    }

    private void tellPlan(UUID roadmapId, String message, Map<String, Object> variables) {
        String instance = instanceOf(roadmapId);
        SystemContext.run("plan of measures", () -> runtime.createMessageCorrelation(message)
                .processInstanceId(instance)
                .setVariablesToTriggeredScope(variables)
                .correlate());
    }

    @Override
    public boolean openEarly(UUID measureId) {
        return fire(
                RoadmapMeasureModel.KEY,
                RoadmapMeasureModel.MEASURE_ID,
                measureId,
                RoadmapMeasureModel.WAIT_FOR_OPENING);
    }

    @Override
    public boolean openForSchoolsEarly(UUID measureId) {
        return fire(
                RoadmapMeasureModel.SCHOOL_KEY,
                RoadmapMeasureModel.MEASURE_ID,
                measureId,
                RoadmapMeasureModel.WAIT_FOR_SCHOOL_OPENING);
    }

    @Override
    public boolean closeEarly(UUID roadmapId) {
        return fire(RoadmapModel.KEY, RoadmapModel.ROADMAP_ID, roadmapId, RoadmapModel.WAIT_FOR_LAST_DATE);
    }

    /** @return whether anybody waited there */
    private boolean fire(String processKey, ProcessVariable<String> variable, UUID id, String timer) {
        return SystemContext.call("opened early", () -> {
            Map<String, String> tenants = runtime
                    .createProcessInstanceQuery()
                    .processDefinitionKey(processKey)
                    .variableValueEquals(variable.name(), id.toString())
                    .list()
                    .stream()
                    .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getTenantId));
            List<Job> waiting = tenants.isEmpty()
                    ? List.of()
                    : management
                            .createJobQuery()
                            .tenantIdIn(tenants.values().stream().distinct().toArray(String[]::new))
                            .timers()
                            .activityId(timer)
                            .list()
                            .stream()
                            .filter(job -> tenants.containsKey(job.getProcessInstanceId()))
                            .toList();
            waiting.forEach(job -> management.executeJob(job.getId()));
            return !waiting.isEmpty();
        });
    }

    /** Nobody may be waiting: that is no fault. */
    private void tell(String message, ProcessVariable<String> variable, UUID id) {
        SystemContext.run("plan of measures", () -> runtime.createMessageCorrelation(message)
                .processInstanceVariableEquals(variable.name(), id.toString())
                .correlateAll());
    }

    private String instanceOf(UUID roadmapId) {
        ProcessInstance instance = SystemContext.call("plan of measures", () -> runtime.createProcessInstanceQuery()
                .processDefinitionKey(RoadmapModel.KEY)
                .variableValueEquals(RoadmapModel.ROADMAP_ID.name(), roadmapId.toString())
                .singleResult());
        if (instance == null) {
            // the launcher has not started it yet; a moment later it will be there
            throw new OporaException("roadmap.stillStarting");
        }
        return instance.getId();
    }

    private static Map<String, @Nullable Object> variables(Roadmap roadmap, Municipality municipality) {
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put(RoadmapModel.ROADMAP_ID.name(), roadmap.id().toString());
        variables.put(RoadmapModel.ROADMAP_KEY.name(), roadmap.key());
        variables.put(CommonVariables.MUNICIPALITY_ID.name(), municipality.id().toString());
        variables.put(CommonVariables.CYCLE_ID.name(), null);
        variables.put(CommonVariables.CYCLE_KEY.name(), null);
        return variables;
    }

    private static String key(Roadmap roadmap, int position, int number) {
        return roadmap.key() + "/" + position + "." + number;
    }

    private static String again(int launch) {
        return launch == 1 ? "" : "~" + launch;
    }

    static Date startOf(LocalDate day, ZoneId zone) {
        return Date.from(day.atTime(LocalTime.MIDNIGHT).atZone(zone).toInstant());
    }
}
