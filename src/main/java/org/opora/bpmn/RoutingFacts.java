package org.opora.bpmn;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a finished task tells the diagram: the variables its next gateways ask. */
public final class RoutingFacts {

    private final Map<String, @Nullable Object> values;

    private RoutingFacts(Map<String, @Nullable Object> values) {
        this.values = values;
    }

    public static RoutingFacts none() {
        return new RoutingFacts(Map.of());
    }

    public static <T> RoutingFacts of(ProcessVariable<T> variable, @Nullable T value) {
        return none().with(variable, value);
    }

    public <T> RoutingFacts with(ProcessVariable<T> variable, @Nullable T value) {
        return with(variable.name(), value);
    }

    /** For facts whose name is read from a form: the scalar fields of a task that has no handler of its own. */
    public RoutingFacts with(String name, @Nullable Object value) {
        Map<String, @Nullable Object> next = new LinkedHashMap<>(values);
        next.put(name, value);
        return new RoutingFacts(next);
    }

    public Map<String, @Nullable Object> asMap() {
        return Collections.unmodifiableMap(values);
    }
}
