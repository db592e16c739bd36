package org.opora.publication.process;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.opora.bpmn.CommonVariables;
import org.opora.bpmn.PublicationControlModel;
import org.opora.engine.SystemContext;
import org.opora.publication.PublicationKind;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Placements of prevention that were begun before they belonged to that stage get it at a start, in the engine and in the
 * inbox; afterwards nothing is found. A programme's placement has a case, one of prevention has none.
 */
@Component
class MendPreventionPlacements {

    private final RuntimeService runtime;
    private final JdbcClient jdbc;

    MendPreventionPlacements(RuntimeService runtime, JdbcClient jdbc) {
        this.runtime = runtime;
        this.jdbc = jdbc;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void mend() {
        List<String> instances = jdbc.sql(
                        """
                        select distinct process_instance_id from inbox_task
                         where state = 'OPEN' and process_key = ? and stage = ? and case_id is null
                        """)
                .params(
                        PublicationControlModel.KEY,
                        PublicationKind.PROGRAMME.stage().key())
                .query(String.class)
                .list();
        if (!instances.isEmpty()) {
            SystemContext.run("placements of prevention", () -> ofPrevention(new HashSet<>(instances)));
        }
    }

    private void ofPrevention(Set<String> instances) {
        String stage = PublicationKind.PREVENTION.stage().key();
        List<ProcessInstance> found = runtime.createProcessInstanceQuery()
                .processInstanceIds(instances)
                .variableValueEquals(PublicationControlModel.PUBLICATION_KIND.name(), PublicationKind.PREVENTION.name())
                .unlimitedList();
        for (ProcessInstance instance : found) {
            runtime.setVariable(instance.getId(), CommonVariables.WORK_STAGE.name(), stage);
            jdbc.sql("update inbox_task set stage = ? where process_instance_id = ?")
                    .params(stage, instance.getId())
                    .update();
        }
    }
}
