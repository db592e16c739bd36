package org.opora.bpmn;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.calendar.DeadlineKind;
import org.opora.inbox.UserTaskHandler;

/** Reads the names of the Java side from classes and, for who sets which variable, from sources. */
final class JavaSideOfSources {

    private static final Path MAIN = Path.of("src/main/java/org/opora");
    private static final Pattern CONSTANT = Pattern.compile("\\b(\\w+)\\.([A-Z][A-Z0-9_]+)\\b");
    private static final Pattern STATIC_IMPORT =
            Pattern.compile("import static org\\.opora\\.bpmn\\.(\\w+)\\.([A-Z0-9_]+);");
    /** A variable that is only read is not set. */
    private static final Pattern READING = Pattern.compile(
            "(?:\\.variable|\\.optional|getVariable|hasVariable|Case\\.(?!set)\\w+|\\bid|\\boptional|VariableEquals)"
                    + "\\(\\s*(?:execution,\\s*|scope,\\s*|task,\\s*)?(?:\\w+\\.)?[A-Z][A-Z0-9_]+(?:\\.name\\(\\))?");

    private static final Pattern LAUNCH =
            Pattern.compile("(?:new LaunchRequest\\(|request\\()\\s*(?:(\\w+)\\.)?((?:SCHOOL_)?KEY)\\b");
    private static final Pattern THROWN = Pattern.compile("new BpmnError\\(\\s*\"([^\"]+)\"");

    private final Map<String, String> sources = sources();
    private final Map<String, Map<String, String>> variables = new TreeMap<>();
    private final Map<String, Map<String, String>> texts = new TreeMap<>();

    JavaSide read() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.opora");
        constants(classes);
        Set<String> declared = new TreeSet<>();
        variables.values().forEach(one -> declared.addAll(one.values()));
        Arrays.stream(Stage.values())
                .forEach(one -> declared.add(one.switchVariable().name()));
        Arrays.stream(DeadlineKind.values()).forEach(kind -> declared.add(kind.variable()));
        Set<String> used = new TreeSet<>();
        sources.forEach((path, source) -> {
            if (!path.startsWith("bpmn/")) {
                used.addAll(named(source));
            }
        });
        return new JavaSide(
                texts("KEY"),
                texts("_"),
                steps(classes, JavaDelegate.class),
                handlers(classes),
                Set.copyOf(texts.get("Messages").values()),
                correlated(),
                thrown(),
                declared,
                used,
                sets(),
                starts(),
                planned());
    }

    private void constants(JavaClasses classes) {
        for (JavaClass type : classes) {
            if (type.getPackageName().equals("org.opora.bpmn")) {
                for (Field field : type.reflect().getFields()) {
                    Object value = value(field);
                    if (value instanceof ProcessVariable<?> variable) {
                        variables
                                .computeIfAbsent(type.getSimpleName(), k -> new TreeMap<>())
                                .put(field.getName(), variable.name());
                    } else if (value instanceof String text) {
                        texts.computeIfAbsent(type.getSimpleName(), k -> new TreeMap<>())
                                .put(field.getName(), text);
                    }
                }
            }
        }
    }

    private static Object value(Field field) {
        try {
            return java.lang.reflect.Modifier.isStatic(field.getModifiers()) ? field.get(null) : null;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private Set<String> texts(String marked) {
        Set<String> found = new TreeSet<>();
        texts.forEach((type, constants) -> constants.forEach((name, value) -> {
            if (marked.equals("KEY") ? name.equals("KEY") || name.endsWith("_KEY") : value.contains("_")) {
                found.add(value);
            }
        }));
        return found;
    }

    private static Map<String, String> steps(JavaClasses classes, Class<?> type) {
        return classes.stream()
                .filter(candidate -> candidate.isAssignableTo(type)
                        && !candidate.isInterface()
                        && !candidate.getModifiers().contains(JavaModifier.ABSTRACT)
                        && candidate.getPackageName().endsWith(".process"))
                .collect(Collectors.toMap(JavaClass::getSimpleName, JavaSideOfSources::module, (a, b) -> a + "+" + b));
    }

    private static String module(JavaClass type) {
        return type.getPackageName().replaceFirst("^org\\.opora\\.(\\w+).*", "$1");
    }

    private static Map<String, JavaSide.Handler> handlers(JavaClasses classes) {
        Map<String, JavaSide.Handler> handlers = new TreeMap<>();
        steps(classes, UserTaskHandler.class).forEach((name, module) -> {
            JavaClass type = classes.get("org.opora." + module + ".process." + name);
            handlers.put(name, new JavaSide.Handler(module, components(type.reflect())));
        });
        return handlers;
    }

    private static Set<String> components(Class<?> handler) {
        if (handler.getSuperclass() != null && handler.getSuperclass() != Object.class) {
            return components(handler.getSuperclass());
        }
        for (Type implemented : handler.getGenericInterfaces()) {
            if (implemented instanceof ParameterizedType generic
                    && generic.getRawType() == UserTaskHandler.class
                    && generic.getActualTypeArguments()[0] instanceof Class<?> answers
                    && answers.isRecord()) {
                return Arrays.stream(answers.getRecordComponents())
                        .map(RecordComponent::getName)
                        .collect(Collectors.toCollection(TreeSet::new));
            }
        }
        return null;
    }

    private Set<String> correlated() {
        Set<String> sent = new TreeSet<>();
        texts.get("Messages").forEach((constant, name) -> {
            if (sources.entrySet().stream()
                    .anyMatch(one -> one.getKey().contains("/process/")
                            && one.getValue().contains("Messages." + constant)
                            && one.getValue().contains("createMessageCorrelation"))) {
                sent.add(name);
            }
        });
        return sent;
    }

    private Set<String> thrown() {
        Set<String> codes = new TreeSet<>();
        for (String source : sources.values()) {
            Matcher matcher = THROWN.matcher(source);
            while (matcher.find()) {
                codes.add(matcher.group(1));
            }
        }
        return codes;
    }

    /** What a step sets: the constants its source and those of its neighbours in the package name other than to read them. */
    private Map<String, Set<String>> sets() {
        Map<String, Set<String>> sets = new TreeMap<>();
        sources.forEach((path, source) -> {
            String name = simpleName(path);
            if (path.contains("/process/") && (name.endsWith("Delegate") || name.endsWith("Handler"))) {
                sets.put(name, setBy(path, new TreeSet<>()));
            }
        });
        return sets;
    }

    private Set<String> setBy(String path, Set<String> seen) {
        Set<String> set = new TreeSet<>();
        if (seen.add(path)) {
            String source = sources.get(path);
            set.addAll(named(READING.matcher(source).replaceAll("")));
            String folder = path.substring(0, path.lastIndexOf('/') + 1);
            sources.keySet().stream()
                    .filter(other ->
                            other.startsWith(folder) && !simpleName(other).matches(".*(Handler|Delegate)"))
                    .filter(other -> source.matches("(?s).*\\b" + simpleName(other) + "\\b.*"))
                    .forEach(other -> set.addAll(setBy(other, seen)));
        }
        return set;
    }

    private Set<String> named(String source) {
        Set<String> names = new TreeSet<>();
        Matcher qualified = CONSTANT.matcher(source);
        while (qualified.find()) {
            String name = variables.getOrDefault(qualified.group(1), Map.of()).get(qualified.group(2));
            if (name != null) {
                names.add(name);
            }
        }
        Matcher imported = STATIC_IMPORT.matcher(source);
        while (imported.find()) {
            String name = variables.getOrDefault(imported.group(1), Map.of()).get(imported.group(2));
            if (name != null) {
                names.add(name);
            }
        }
        return names;
    }

    private Map<String, Set<String>> starts() {
        Map<String, Set<String>> starts = new TreeMap<>();
        sources.forEach((path, source) -> {
            Matcher launch = LAUNCH.matcher(source);
            while (launch.find()) {
                Map<String, String> keys = texts.getOrDefault(String.valueOf(launch.group(1)), Map.of());
                if (keys.containsKey(launch.group(2))) {
                    Set<String> variables = named(source);
                    if (source.contains("switchVariable()") || source.contains(".switches()")) {
                        Arrays.stream(Stage.values())
                                .forEach(stage ->
                                        variables.add(stage.switchVariable().name()));
                    }
                    starts.put(keys.get(launch.group(2)), variables);
                }
            }
        });
        return starts;
    }

    /** The year's own deadlines add the days it waits for. */
    private static Map<String, Set<String>> planned() {
        Map<String, Set<String>> planned = new TreeMap<>();
        for (DeadlineKind kind : DeadlineKind.values()) {
            planned.computeIfAbsent(kind.processKey(), key -> new TreeSet<>()).add(kind.variable());
        }
        planned.get(SupportCycleModel.KEY)
                .addAll(Set.of(
                        SupportCycleModel.SESSION_OPENS.name(),
                        SupportCycleModel.INTERIM_MONITORING_OPENS.name(),
                        SupportCycleModel.REPEAT_MONITORING_OPENS.name(),
                        SupportCycleModel.CYCLE_ENDS.name()));
        return planned;
    }

    private static String simpleName(String path) {
        return path.substring(path.lastIndexOf('/') + 1).replace(".java", "");
    }

    private static Map<String, String> sources() {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(
                            file -> MAIN.relativize(file).toString(), Models::text, (a, b) -> a, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
