package org.opora.editor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opora.engine.AskedValue;
import org.opora.engine.AskedValue.Sort;
import org.opora.engine.Refusal;

/** The variables that somebody sets before a diagram asks for them, with their types: Object where the diagram does not tell. */
final class KnownVariables {

    /** What the engine itself sets for work that is repeated. */
    private static final List<String> OF_THE_ENGINE =
            List.of("loopCounter", "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances");

    private static final Map<Sort, Class<?>> TYPES = Map.of(
            Sort.ANY, Object.class,
            Sort.DATE, java.util.Date.class,
            Sort.NUMBER, Number.class,
            Sort.PERSON, String.class);
    private static final Map<Sort, String> CODES =
            Map.of(Sort.DATE, "notADate", Sort.NUMBER, "notANumber", Sort.PERSON, "notAPerson");

    private final Map<String, Class<?>> types;
    private final Set<String> empty = new HashSet<>();

    KnownVariables(Map<String, Class<?>> registered) {
        this.types = new HashMap<>(registered);
        OF_THE_ENGINE.forEach(name -> types.put(name, Integer.class));
    }

    /** Somebody sets it for certain. */
    void add(String name, Class<?> type) {
        types.putIfAbsent(name, type);
        empty.remove(name);
    }

    /** A field that may be left empty sets it, and maybe nobody else does. */
    void addOptional(String name, Class<?> type) {
        if (types.putIfAbsent(name, type) == null) {
            empty.add(name);
        }
    }

    /** What speaks against a value: it cannot be read, nobody sets it, or what is set is of another sort. */
    Stream<Refusal> check(AskedValue value) {
        if (value.isLiteral()) {
            return value.isReadable() ? Stream.empty() : Stream.of(unreadable(value));
        }
        return value.variables().stream().flatMap(name -> check(value, name));
    }

    private Stream<Refusal> check(AskedValue value, String variable) {
        @Nullable Class<?> type = types.get(variable);
        if (type == null) {
            return Stream.of(new Refusal(value.element(), "unknownVariable", List.of(variable)));
        }
        Class<?> needed = TYPES.get(value.sort());
        if (type != Object.class && needed != null && !needed.isAssignableFrom(type)) {
            return Stream.of(unreadable(value));
        }
        return value.sort() == Sort.DATE && empty.contains(variable)
                ? Stream.of(new Refusal(value.element(), "maybeNoDate", List.of(variable)))
                : Stream.empty();
    }

    private static Refusal unreadable(AskedValue value) {
        return new Refusal(value.element(), Objects.requireNonNull(CODES.get(value.sort())), List.of(value.text()));
    }
}
