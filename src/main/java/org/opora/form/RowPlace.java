package org.opora.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One row of a filled-in list.
 *
 * @param path dotted, ends with the number of the row, from 0
 * @param list what the form calls the list
 * @param answer what was filled in
 */
public record RowPlace(String path, String list, Map<String, @Nullable Object> answer) {

    /** The rows of a list, each before those of the lists inside it: as headings of an answer in words. */
    static List<RowPlace> of(FieldPlace place, @Nullable Object value) {
        List<RowPlace> rows = new ArrayList<>();
        if (place.isList()) {
            collect(place.field(), place.path(), value, rows);
        }
        return List.copyOf(rows);
    }

    private static void collect(FormField list, String path, @Nullable Object value, List<RowPlace> rows) {
        List<?> given = Objects.requireNonNullElse(Tree.list(value), List.of());
        for (int number = 0; number < given.size(); number++) {
            String own = path + "." + number;
            Map<String, @Nullable Object> answer = Tree.map(given.get(number));
            rows.add(new RowPlace(own, list.label(), answer));
            inner(list, own, answer, rows);
        }
    }

    private static void inner(
            FormField parent, String path, Map<String, @Nullable Object> values, List<RowPlace> rows) {
        for (FormField field : parent.children()) {
            switch (field.kind()) {
                case GROUP -> inner(field, Tree.join(path, field.path()), Tree.group(values, field.path()), rows);
                case DYNAMIC_LIST -> collect(field, Tree.join(path, field.path()), Tree.at(values, field.path()), rows);
                default -> {}
            }
        }
    }
}
