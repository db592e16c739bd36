package org.opora.engine;

import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Bounds how diagrams call each other: in a ring, in a loop without a wait, or without end. */
final class CallLimits extends AbstractBpmnParseListener {

    static final int MOST_DEPTH = 10;
    static final int MOST_IN_ONE_COMMAND = 50;
    static final long MOST_OF_ONE_INSTANCE = 500;

    private final Map<CommandContext, Integer> inCommand = Collections.synchronizedMap(new WeakHashMap<>());

    @Override
    public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
        ExecutionListener limit = execution -> require((ExecutionEntity) execution);
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, limit);
    }

    /** Fails when the caller may not call once more. */
    private void require(ExecutionEntity caller) {
        int depth = 0;
        for (ExecutionEntity level = caller;
                level != null;
                level = level.getProcessInstance().getSuperExecution()) {
            depth++;
        }
        int calls = inCommand.merge(Context.getCommandContext(), 1, Integer::sum);
        if (depth > MOST_DEPTH || calls > MOST_IN_ONE_COMMAND || earlierCalls(caller) > MOST_OF_ONE_INSTANCE) {
            throw new ProcessEngineException("Diagrams call each other without end: " + caller.getProcessDefinitionId()
                    + ", " + caller.getActivityId());
        }
    }

    private static long earlierCalls(ExecutionEntity caller) {
        return Context.getProcessEngineConfiguration()
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .superProcessInstanceId(caller.getProcessInstanceId())
                .count();
    }
}
