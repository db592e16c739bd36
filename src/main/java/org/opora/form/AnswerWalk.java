package org.opora.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Goes through the form in its order and turns each relevant answer into a value, or into an error beside its field. */
final class AnswerWalk {

    private static final int MOST_ROWS = 200;

    private final AnswerContext context;
    private final Map<String, @Nullable Object> known;
    private final List<FieldError> errors = new ArrayList<>();

    AnswerWalk(AnswerContext context, Map<String, @Nullable Object> known) {
        this.context = context;
        this.known = known;
    }

    static int mostRows(FormField list) {
        return list.property("maxRows", MOST_ROWS);
    }

    List<FieldError> errors() {
        return List.copyOf(errors);
    }

    void fields(
            List<FormField> fields,
            Map<String, @Nullable Object> given,
            Scope scope,
            String prefix,
            Map<String, @Nullable Object> values) {
        for (FormField field : fields) {
            if (!field.hidden(scope)) {
                field(field, given, scope, prefix, values);
            }
        }
    }

    private void field(
            FormField field,
            Map<String, @Nullable Object> given,
            Scope scope,
            String prefix,
            Map<String, @Nullable Object> values) {
        switch (field.kind()) {
            case GROUP -> group(field, given, scope, prefix, values);
            case DYNAMIC_LIST -> Tree.put(values, field.path(), rows(field, given, scope, prefix));
            case EXPRESSION -> Tree.put(values, field.key(), Tree.at(given, field.key()));
            default -> {
                if (field.kind().holdsValue() && !field.key().isEmpty()) {
                    Tree.put(values, field.key(), value(field, given, scope, prefix));
                }
            }
        }
    }

    private void group(
            FormField group,
            Map<String, @Nullable Object> given,
            Scope scope,
            String prefix,
            Map<String, @Nullable Object> values) {
        if (group.path().isEmpty()) {
            fields(group.children(), given, scope, prefix, values);
            return;
        }
        Map<String, @Nullable Object> nested = Tree.group(values, group.path());
        String path = Tree.join(prefix, group.path());
        fields(group.children(), Tree.group(given, group.path()), scope, path, nested);
        Tree.put(values, group.path(), nested);
    }

    private List<Object> rows(FormField list, Map<String, @Nullable Object> given, Scope scope, String prefix) {
        String path = Tree.join(prefix, list.path());
        List<?> sent = Objects.requireNonNullElse(Tree.list(Tree.at(given, list.path())), List.of());
        int least = list.property("minRows", 0);
        if (sent.size() > mostRows(list)) {
            errors.add(FieldError.of(path, "rows.most", mostRows(list)));
            return List.of();
        }
        if (sent.size() < least) {
            errors.add(FieldError.of(path, "rows.least", least));
        }
        List<Object> rows = new ArrayList<>();
        for (int index = 0; index < sent.size(); index++) {
            Map<String, @Nullable Object> row = Tree.map(sent.get(index));
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            fields(list.children(), row, scope.row(row, index), path + "[" + index + "]", values);
            rows.add(values);
        }
        return rows;
    }

    private @Nullable Object value(FormField field, Map<String, @Nullable Object> given, Scope scope, String prefix) {
        Object raw = Tree.at(given, field.key());
        Answer answer = new Answer(field, Tree.join(prefix, field.key()), raw, scope, context, known, errors);
        int before = errors.size();
        Object value = answer.read();
        boolean empty = value == null || Boolean.FALSE.equals(value) || value instanceof List<?> l && l.isEmpty();
        if (empty && errors.size() == before && field.required(scope) && !field.locked(scope)) {
            answer.refuse("required");
        }
        return value;
    }
}
