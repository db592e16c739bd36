package org.opora.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names what was sent beyond the form's fields: dropped, and noted in the journal. */
final class UnknownKeys {

    private static final int MOST = 20;
    private static final int LONGEST = 60;

    private final Set<String> fields = new HashSet<>();
    private final List<String> found = new ArrayList<>();

    private UnknownKeys() {}

    static List<String> of(FormField form, Map<String, ?> given) {
        UnknownKeys keys = new UnknownKeys();
        keys.collect(form, "");
        keys.compare(given, "");
        return List.copyOf(keys.found);
    }

    private void collect(FormField parent, String prefix) {
        for (FormField field : parent.children()) {
            String own = field.key().isEmpty() ? field.path() : field.key();
            String path = Tree.join(prefix, own);
            for (int dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1)) {
                fields.add(path.substring(0, dot));
            }
            fields.add(path);
            collect(field, path);
        }
    }

    private void compare(@Nullable Object value, String prefix) {
        if (value instanceof List<?> rows) {
            rows.forEach(row -> compare(row, prefix));
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, nested) -> entry(Tree.join(prefix, String.valueOf(key)), nested));
        }
    }

    private void entry(String path, @Nullable Object value) {
        if (fields.contains(path)) {
            compare(value, path);
        } else if (found.size() < MOST && !found.contains(path)) {
            String plain = path.replaceAll("\\p{Cntrl}", "");
            found.add(plain.substring(0, Math.min(plain.length(), LONGEST)));
        }
    }
}
