package org.opora.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.RoutingFacts;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/** Finds the handler of a task by its name; features stay unknown to the inbox. */
@Component
class TaskHandlers {

    private static final String PREFIX = "userTask_";

    private final ListableBeanFactory beans;
    private final ObjectMapper json;

    TaskHandlers(ListableBeanFactory beans, ObjectMapper json) {
        this.beans = beans;
        this.json = json;
    }

    Optional<UserTaskHandler<?>> of(String taskKey) {
        String name = taskKey.startsWith(PREFIX) ? taskKey.substring(PREFIX.length()) + "Handler" : "";
        boolean known = !name.isEmpty() && beans.containsBean(name) && beans.isTypeMatch(name, UserTaskHandler.class);
        return known ? Optional.of(beans.getBean(name, UserTaskHandler.class)) : Optional.empty();
    }

    /** Hands the checked answers over as the handler's own record. */
    <A> RoutingFacts submit(
            UserTaskHandler<A> handler, TaskContext task, Map<String, ? extends @Nullable Object> answers) {
        return handler.submit(task, json.convertValue(answers, handler.answerType()));
    }
}
