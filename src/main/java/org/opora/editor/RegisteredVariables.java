package org.opora.editor;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.opora.bpmn.ProcessVariable;
import org.opora.bpmn.Stage;
import org.opora.calendar.DeadlineKind;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The variables that the application itself sets: constants of the diagrams' classes, stage switches, due dates. */
@Component
class RegisteredVariables {

    private final Set<String> names = new TreeSet<>();

    RegisteredVariables() throws IOException, ReflectiveOperationException {
        Arrays.stream(Stage.values())
                .forEach(stage -> names.add(stage.switchVariable().name()));
        Arrays.stream(DeadlineKind.values()).forEach(kind -> names.add(kind.variable()));
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
                names.add(((ProcessVariable<?>) field.get(null)).name());
            }
        }
    }

    Set<String> names() {
        return names;
    }
}
