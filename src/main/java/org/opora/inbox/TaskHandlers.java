package org.opora.inbox;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.RoutingFacts;
import org.opora.error.OporaException;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/** Finds the handler of a task by its name; features stay unknown to the inbox. */
@Component
public class TaskHandlers {

    private static final String PREFIX = "userTask_";

    private final ListableBeanFactory beans;
    private final ObjectMapper json;

    TaskHandlers(ListableBeanFactory beans, ObjectMapper json) {
        this.beans = beans;
        this.json = json.copy().enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    }

    /** The handler of a task by the id that it has on its diagram; empty when the application does nothing of its own there. */
    public Optional<UserTaskHandler<?>> of(String taskKey) {
        String name = taskKey.startsWith(PREFIX) ? taskKey.substring(PREFIX.length()) + "Handler" : "";
        boolean known = !name.isEmpty() && beans.containsBean(name) && beans.isTypeMatch(name, UserTaskHandler.class);
        return known ? Optional.of(beans.getBean(name, UserTaskHandler.class)) : Optional.empty();
    }

    /** Hands the checked answers over as the handler's own record. */
    <A> RoutingFacts submit(
            UserTaskHandler<A> handler, TaskContext task, Map<String, ? extends @Nullable Object> answers) {
        return handler.submit(task, read(answers, handler.answerType()));
    }

    /** A number that the work needs and the form no longer asks for is not zero, and a missing consent is no refusal. */
    private <A> A read(Map<String, ? extends @Nullable Object> answers, Class<A> type) {
        try {
            return json.convertValue(answers, type);
        } catch (IllegalArgumentException e) {
            if (e.getCause() instanceof MismatchedInputException missing) {
                String field = missing.getPath().stream()
                        .map(JsonMappingException.Reference::getFieldName)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("."));
                throw new OporaException("inbox.answer-missing", field);
            }
            throw e;
        }
    }
}
