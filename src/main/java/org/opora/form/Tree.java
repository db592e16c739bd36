package org.opora.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Nested values addressed by dotted paths, as forms nest them. */
final class Tree {

    private Tree() {}

    static @Nullable Object at(@Nullable Object values, String path) {
        Object value = values;
        for (String step : path.split("\\.", -1)) {
            value = value instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return value;
    }

    @SuppressWarnings("unchecked")
    static void put(Map<String, @Nullable Object> values, String path, @Nullable Object value) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            values.put(path, value);
            return;
        }
        Object nested = values.computeIfAbsent(path.substring(0, dot), step -> new LinkedHashMap<String, Object>());
        if (nested instanceof Map<?, ?>) {
            put((Map<String, @Nullable Object>) nested, path.substring(dot + 1), value);
        }
    }

    /** The map at the path, or an empty one: what a group reads its children from. */
    static Map<String, @Nullable Object> group(Map<String, ? extends @Nullable Object> values, String path) {
        return map(path.isEmpty() ? values : at(values, path));
    }

    static Map<String, @Nullable Object> map(@Nullable Object value) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, entry) -> copy.put(String.valueOf(key), entry));
        }
        return copy;
    }

    static @Nullable List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : null;
    }

    /** The first overlaid by the second, maps merged all the way down, lists replaced. */
    static Map<String, @Nullable Object> overlay(Map<String, ?> under, Map<String, ?> over) {
        Map<String, @Nullable Object> merged = new LinkedHashMap<>(under);
        over.forEach((key, value) -> {
            Object below = merged.get(key);
            merged.put(key, below instanceof Map && value instanceof Map ? overlay(map(below), map(value)) : value);
        });
        return merged;
    }

    static String join(String prefix, String path) {
        return prefix.isEmpty() || path.isEmpty() ? prefix + path : prefix + "." + path;
    }
}
