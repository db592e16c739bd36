package org.opora.inbox;

import java.util.Map;
import org.opora.bpmn.RoutingFacts;
import org.opora.error.OporaException;
import org.springframework.stereotype.Component;

/** Refuses an unlucky number, as a feature's own rule would. */
@Component
class InboxTestAnswerHandler implements UserTaskHandler<InboxTestAnswerHandler.Answers> {

    record Answers(boolean agreed, Integer count) {}

    @Override
    public Class<Answers> answerType() {
        return Answers.class;
    }

    @Override
    public Map<String, ?> prefill(TaskContext task) {
        return Map.of("count", 3);
    }

    @Override
    public RoutingFacts submit(TaskContext task, Answers answers) {
        if (answers.count() != null && answers.count() == 13) {
            throw new OporaException("task.personal");
        }
        return RoutingFacts.none();
    }
}
