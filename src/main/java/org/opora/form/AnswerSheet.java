package org.opora.form;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.opora.form.AnswerLine.Kind;
import org.springframework.stereotype.Service;

/** Writes checked answers down in words, so that they can be read years later without the form or its lists of choices. */
@Service
public class AnswerSheet {

    private static final TypeReference<Map<String, @Nullable Object>> TREE = new TypeReference<>() {};
    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{([^{}]{1,200})}}");

    private final FeelExpressions feel;
    private final ObjectMapper json;

    AnswerSheet(FeelExpressions feel, ObjectMapper json) {
        this.feel = feel;
        this.json = json;
    }

    public List<AnswerLine> lines(FormSchema schema, Map<String, ?> values, Map<String, ?> known) {
        Map<String, @Nullable Object> facts = json.convertValue(known, TREE);
        Map<String, @Nullable Object> answers = json.convertValue(values, TREE);
        Scope scope = Scope.of(feel, Tree.overlay(facts, answers));
        List<AnswerLine> lines = new ArrayList<>();
        fields(new FormField(schema.json()), Tree.map(values), facts, scope, 0, lines);
        return lines;
    }

    private void fields(
            FormField parent,
            Map<String, @Nullable Object> values,
            Map<String, @Nullable Object> facts,
            Scope scope,
            int depth,
            List<AnswerLine> lines) {
        for (FormField field : parent.children()) {
            switch (field.kind()) {
                case GROUP -> fields(field, Tree.group(values, field.path()), facts, scope, depth, lines);
                case DYNAMIC_LIST -> rows(field, values, facts, scope, depth, lines);
                case EXPRESSION -> {}
                default -> value(field, Tree.at(values, field.key()), facts, scope, depth, lines);
            }
        }
    }

    private void rows(
            FormField list,
            Map<String, @Nullable Object> values,
            Map<String, @Nullable Object> facts,
            Scope scope,
            int depth,
            List<AnswerLine> lines) {
        List<?> rows = Objects.requireNonNullElse(Tree.list(Tree.at(values, list.path())), List.of());
        for (int index = 0; index < rows.size(); index++) {
            Map<String, @Nullable Object> row = Tree.map(rows.get(index));
            Scope inner = scope.row(json.convertValue(row, TREE), index);
            lines.add(new AnswerLine(depth, label(list, scope), Kind.HEADING, List.of(String.valueOf(index + 1))));
            fields(list, row, facts, inner, depth + 1, lines);
        }
    }

    private void value(
            FormField field,
            @Nullable Object value,
            Map<String, @Nullable Object> facts,
            Scope scope,
            int depth,
            List<AnswerLine> lines) {
        if (value == null || field.key().isEmpty()) {
            return;
        }
        Map<String, Object> words =
                switch (field.kind()) {
                    case RADIO, SELECT, CHECKLIST, TAG_LIST -> Choices.labels(field, facts, scope);
                    default -> Map.of();
                };
        List<String> texts = new ArrayList<>();
        for (Object entry : value instanceof List<?> list ? list : List.of(value)) {
            texts.add(text(field, words.getOrDefault(Choices.text(entry), entry)));
        }
        lines.add(new AnswerLine(depth, label(field, scope), kind(field, value), texts));
    }

    private static String text(FormField field, Object value) {
        boolean isNumber = value instanceof BigDecimal || field.kind() == FieldType.NUMBER;
        BigDecimal number = isNumber ? Numbers.read(value) : null;
        return number == null ? String.valueOf(value) : number.toPlainString();
    }

    private static Kind kind(FormField field, Object value) {
        if (field.kind() == FieldType.FILE_PICKER) {
            return Kind.FILES;
        }
        boolean isDay = field.kind() == FieldType.DATE_TIME
                && field.json().path("subtype").asText("date").equals("date");
        if (value instanceof LocalDate || isDay) {
            return Kind.DATE;
        }
        if (field.kind() == FieldType.NUMBER) {
            return Kind.NUMBER;
        }
        return value instanceof Boolean ? Kind.FLAG : Kind.TEXT;
    }

    private static String label(FormField field, Scope scope) {
        String label = field.label();
        if (label.startsWith("=")) {
            return Objects.toString(scope.feel(label), "");
        }
        return TEMPLATE.matcher(label)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                        Objects.toString(scope.feel("=" + found.group(1)), "")));
    }
}
