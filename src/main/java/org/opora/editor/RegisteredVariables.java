package org.opora.editor;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.opora.bpmn.ProcessVariable;
import org.opora.bpmn.Stage;
import org.opora.calendar.DeadlineKind;
import org.opora.engine.BundledModels;
import org.opora.engine.DiagramFacts;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The variables that the application itself sets: stage switches everywhere, constants of a diagram's class in the processes
 * that the class names, due dates in the process that waits for them. What a bundled diagram asks for is set there as well, by
 * whoever launches it: the build proves it.
 */
@Component
class RegisteredVariables {

    /** @param processes in which it is set; empty for everywhere */
    private record Registered(Class<?> type, Set<String> processes) {

        boolean isSetIn(Set<String> keys) {
            return processes.isEmpty() || !Collections.disjoint(processes, keys);
        }

        Registered or(Registered other) {
            Set<String> both = new HashSet<>(processes);
            both.addAll(other.processes);
            return processes.isEmpty() ? this : other.processes.isEmpty() ? other : new Registered(type, both);
        }
    }

    private final BundledModels bundle;
    private final Map<String, Registered> registered = new TreeMap<>();

    RegisteredVariables(BundledModels bundle) throws IOException, ReflectiveOperationException {
        this.bundle = bundle;
        Arrays.stream(Stage.values())
                .forEach(stage -> add(stage.switchVariable().name(), Boolean.class, Set.of()));
        Arrays.stream(DeadlineKind.values())
                .forEach(kind -> add(kind.variable(), Date.class, Set.of(kind.processKey())));
        for (Resource type :
                new PathMatchingResourcePatternResolver().getResources("classpath*:org/opora/bpmn/*.class")) {
            String file = String.valueOf(type.getFilename());
            if (!file.contains("package-info")) {
                collect(Class.forName("org.opora.bpmn." + file.replace(".class", "")));
            }
        }
    }

    private void collect(Class<?> type) throws IllegalAccessException {
        Set<String> processes = new HashSet<>();
        for (Field field : constants(type, String.class)) {
            if (field.getName().endsWith("KEY")) {
                processes.add((String) field.get(null));
            }
        }
        for (Field field : constants(type, ProcessVariable.class)) {
            ProcessVariable<?> variable = (ProcessVariable<?>) field.get(null);
            add(variable.name(), variable.type(), processes);
        }
    }

    private static List<Field> constants(Class<?> type, Class<?> of) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == of)
                .filter(Field::trySetAccessible)
                .toList();
    }

    private void add(String name, Class<?> type, Set<String> processes) {
        registered.merge(name, new Registered(type, processes), Registered::or);
    }

    Set<String> names() {
        return registered.keySet();
    }

    /** Those that are set in one of the processes or that their bundled diagrams ask for, with their types. */
    Map<String, Class<?>> setIn(Set<String> keys) {
        Set<String> asked = keys.stream()
                .flatMap(key -> bundle.find(ModelKind.DIAGRAM.resource(key)).stream())
                .flatMap(file -> DiagramFacts.read(file.content()).asked().stream())
                .flatMap(value -> value.variables().stream())
                .collect(Collectors.toSet());
        return registered.entrySet().stream()
                .filter(one -> asked.contains(one.getKey()) || one.getValue().isSetIn(keys))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().type()));
    }
}
