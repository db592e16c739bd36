package org.opora.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The field keys of a form, as a diagram can use them. */
public final class FormKeys {

    private FormKeys() {}

    /** Paths of the fields that hold one value each, outside of lists. */
    public static List<String> singleFields(FormSchema schema) {
        List<String> paths = new ArrayList<>();
        collect(new FormField(schema.json()), "", paths);
        return paths;
    }

    /** A value by its dotted path. */
    public static @Nullable Object valueAt(Map<String, ? extends @Nullable Object> values, String path) {
        return Tree.at(values, path);
    }

    private static void collect(FormField parent, String prefix, List<String> paths) {
        for (FormField field : parent.children()) {
            switch (field.kind()) {
                case GROUP -> collect(field, Tree.join(prefix, field.path()), paths);
                case DYNAMIC_LIST, CHECKLIST, TAG_LIST, FILE_PICKER -> {}
                default -> {
                    if (field.kind().holdsValue() && !field.key().isEmpty()) {
                        paths.add(Tree.join(prefix, field.key()));
                    }
                }
            }
        }
    }
}
