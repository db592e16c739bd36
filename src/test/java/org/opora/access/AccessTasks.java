package org.opora.access;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.opora.engine.LaunchRequest;
import org.opora.engine.Launcher;
import org.opora.engine.SystemContext;
import org.springframework.stereotype.Component;

/** Opens a director's task in the real engine, on the smallest diagram there can be. */
@Component
class AccessTasks {

    private static final String KEY = "access-matrix";

    private static final String DIAGRAM =
            """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="access">
              <process id="access-matrix" name="Проверка доступа" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="startEvent_begin"/>
                <sequenceFlow id="flow_1" sourceRef="startEvent_begin" targetRef="userTask_reachTask"/>
                <userTask id="userTask_reachTask" name="Задача директора" camunda:candidateGroups="director" camunda:formKey="progress"/>
                <sequenceFlow id="flow_2" sourceRef="userTask_reachTask" targetRef="endEvent_done"/>
                <endEvent id="endEvent_done"/>
              </process>
            </definitions>
            """;

    private final RepositoryService repository;
    private final Launcher launcher;

    AccessTasks(RepositoryService repository, Launcher launcher) {
        this.repository = repository;
        this.launcher = launcher;
    }

    /** Starts one instance, which waits at its task. */
    void open(String tenant, String businessKey, Map<String, Object> variables) {
        SystemContext.run("access matrix", () -> {
            if (repository
                            .createProcessDefinitionQuery()
                            .processDefinitionKey(KEY)
                            .count()
                    == 0) {
                repository
                        .createDeployment()
                        .name(KEY)
                        .addInputStream(
                                "bpmn/access-matrix.bpmn",
                                new ByteArrayInputStream(DIAGRAM.getBytes(StandardCharsets.UTF_8)))
                        .addClasspathResource("bpmn/support-outcome.dmn")
                        .deploy();
            }
        });
        launcher.request(List.of(new LaunchRequest(KEY, businessKey, tenant, variables)));
        launcher.drain();
    }
}
