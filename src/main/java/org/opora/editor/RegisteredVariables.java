package org.opora.editor;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Date;
import java.util.Map;
import java.util.TreeMap;
import org.opora.bpmn.ProcessVariable;
import org.opora.bpmn.Stage;
import org.opora.calendar.DeadlineKind;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The variables that the application itself sets: constants of the diagrams' classes, stage switches, due dates. */
@Component
class RegisteredVariables {

    private final Map<String, Class<?>> types = new TreeMap<>();

    RegisteredVariables() throws IOException, ReflectiveOperationException {
        Arrays.stream(Stage.values()).forEach(stage -> add(stage.switchVariable()));
        Arrays.stream(DeadlineKind.values()).forEach(kind -> types.put(kind.variable(), Date.class));
        for (Resource type :
                new PathMatchingResourcePatternResolver().getResources("classpath*:org/opora/bpmn/*.class")) {
            String file = String.valueOf(type.getFilename());
            if (!file.contains("package-info")) {
                collect(Class.forName("org.opora.bpmn." + file.replace(".class", "")));
            }
        }
    }

    private void collect(Class<?> type) throws IllegalAccessException {
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers())
                    && field.getType() == ProcessVariable.class
                    && field.trySetAccessible()) {
                add((ProcessVariable<?>) field.get(null));
            }
        }
    }

    private void add(ProcessVariable<?> variable) {
        types.put(variable.name(), variable.type());
    }

    /** The type of each by its name. */
    Map<String, Class<?>> types() {
        return types;
    }
}
