package org.opora.inbox.process;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Adds the inbox's listener to every user task of every diagram as it is read. */
@Component
class InboxPlugin extends AbstractProcessEnginePlugin {

    private final ProjectTasks listener;

    InboxPlugin(ProjectTasks listener) {
        this.listener = listener;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = configuration.getCustomPostBPMNParseListeners();
        List<BpmnParseListener> all = listeners == null ? new ArrayList<>() : new ArrayList<>(listeners);
        all.add(new AttachTaskListener(listener));
        configuration.setCustomPostBPMNParseListeners(all);
    }
}
