package org.opora.form;

import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The field keys of a form, as a diagram can use them. */
public final class FormKeys {

    private FormKeys() {}

    /** Paths of the fields that hold one value each, outside of lists. */
    public static List<String> singleFields(FormSchema schema) {
        return List.copyOf(singleTypes(schema).keySet());
    }

    /** The same with the type that the diagram sees; Object where only the answer tells. */
    public static Map<String, Class<?>> singleTypes(FormSchema schema) {
        Map<String, Class<?>> types = new LinkedHashMap<>();
        collect(new FormField(schema.json()), "", types);
        return types;
    }

    /** Those of {@link #singleTypes} that somebody may leave empty, or never sees. */
    public static Set<String> optional(FormSchema schema) {
        Set<String> paths = new TreeSet<>();
        optional(new FormField(schema.json()), "", false, paths);
        return paths;
    }

    /** The first steps of all paths: the names by which a task's work takes the answers. */
    public static Set<String> answers(FormSchema schema) {
        Set<String> names = new TreeSet<>();
        answers(new FormField(schema.json()), names);
        return names;
    }

    /** A value by its dotted path. */
    public static @Nullable Object valueAt(Map<String, ? extends @Nullable Object> values, String path) {
        return Tree.at(values, path);
    }

    private static void answers(FormField parent, Set<String> names) {
        for (FormField field : parent.children()) {
            String name = field.key().isEmpty() ? field.path() : field.key();
            if (name.isEmpty()) {
                answers(field, names);
            } else {
                names.add(name.split("\\.", 2)[0]);
            }
        }
    }

    private static void collect(FormField parent, String prefix, Map<String, Class<?>> types) {
        for (FormField field : parent.children()) {
            switch (field.kind()) {
                case GROUP -> collect(field, Tree.join(prefix, field.path()), types);
                case DYNAMIC_LIST, CHECKLIST, TAG_LIST, FILE_PICKER -> {}
                default -> {
                    if (field.kind().holdsValue() && !field.key().isEmpty()) {
                        types.put(Tree.join(prefix, field.key()), type(field));
                    }
                }
            }
        }
    }

    private static void optional(FormField parent, String prefix, boolean hides, Set<String> paths) {
        for (FormField field : parent.children()) {
            boolean mayHide = hides || field.json().path("conditional").has("hide");
            if (field.kind() == FieldType.GROUP) {
                optional(field, Tree.join(prefix, field.path()), mayHide, paths);
            } else if (mayHide
                    || !field.json().path("validate").path("required").asBoolean()) {
                paths.add(Tree.join(prefix, field.key()));
            }
        }
    }

    private static Class<?> type(FormField field) {
        return switch (field.kind()) {
            case DATE_TIME -> field.json().path("subtype").asText().equals("time") ? String.class : Date.class;
            case NUMBER -> Number.class;
            case CHECKBOX -> Boolean.class;
            case TEXT_FIELD, TEXT_AREA, RADIO, SELECT -> String.class;
            default -> Object.class;
        };
    }
}
