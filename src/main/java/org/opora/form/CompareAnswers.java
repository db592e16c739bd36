package org.opora.form;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Lays two texts of one form side by side, field by field, in words. What is not the person's to fill in is left out: only what
 * can be taken over is compared.
 */
@Service
public class CompareAnswers {

    private static final TypeReference<Map<String, @Nullable Object>> TREE = new TypeReference<>() {};

    private final AnswerSheet sheet;
    private final OpeningData opening;
    private final FeelExpressions feel;
    private final ObjectMapper json;

    CompareAnswers(AnswerSheet sheet, OpeningData opening, FeelExpressions feel, ObjectMapper json) {
        this.sheet = sheet;
        this.opening = opening;
        this.feel = feel;
        this.json = json;
    }

    /**
     * Two drafts of one form.
     *
     * @param known values the task was opened with
     */
    public List<FieldPair> drafts(FormSchema schema, Map<String, ?> known, Map<String, ?> mine, Map<String, ?> theirs) {
        return pairs(schema, known, mine, theirs, Optional.empty());
    }

    /**
     * Whether a draft says something that these answers do not: it would be lost with them.
     *
     * @param known values the task was opened with
     */
    public boolean saysMore(FormSchema schema, Map<String, ?> known, Map<String, ?> answers, Map<String, ?> draft) {
        return drafts(schema, known, answers, draft).stream()
                .anyMatch(pair -> !SameValue.isEmpty(json.convertValue(pair.value(), Object.class)));
    }

    /**
     * A text and an answer to an earlier version of the form: only fields that both have, with the same type, and choices that
     * are still offered. Files belong to the task they were sent with and are not taken over.
     */
    public List<FieldPair> earlier(
            FormSchema schema, Map<String, ?> known, Map<String, ?> mine, FormSchema before, Map<String, ?> answers) {
        return pairs(schema, known, mine, answers, Optional.of(new FormField(before.json())));
    }

    private List<FieldPair> pairs(
            FormSchema schema,
            Map<String, ?> known,
            Map<String, ?> mine,
            Map<String, ?> theirs,
            Optional<FormField> before) {
        Map<String, @Nullable Object> facts = tree(known);
        Map<String, @Nullable Object> own = opening.of(schema, known, mine);
        Map<String, @Nullable Object> other = before.isPresent() ? tree(theirs) : opening.of(schema, known, theirs);
        Scope scope = Scope.of(feel, own);
        List<FieldPair> pairs = new ArrayList<>();
        for (FieldPlace place : FieldPlace.of(new FormField(schema.json()))) {
            if (place.field().locked(scope)) {
                continue;
            }
            Object value = before.isPresent()
                    ? Carried.withoutFiles(facts, scope).value(place, before.get(), other)
                    : Tree.at(other, place.path());
            boolean same = SameValue.of(place.asked(Tree.at(own, place.path())), place.asked(value));
            if (!same && (before.isEmpty() || !SameValue.isEmpty(value))) {
                pairs.add(pair(schema, place, own, other, facts, value));
            }
        }
        return pairs;
    }

    private FieldPair pair(
            FormSchema schema,
            FieldPlace place,
            Map<String, @Nullable Object> own,
            Map<String, @Nullable Object> other,
            Map<String, @Nullable Object> facts,
            @Nullable Object value) {
        FormSchema alone = new FormSchema(schema.sha256(), schema.formId(), schema.version(), place.alone(json));
        Map<String, @Nullable Object> theirs = Tree.map(other);
        Tree.put(theirs, place.path(), value);
        JsonNode raw = json.valueToTree(value);
        return new FieldPair(
                place.path(),
                place.section(),
                place.field().label(),
                sheet.lines(alone, own, facts),
                sheet.lines(alone, theirs, facts),
                raw,
                RowPlace.of(place, value));
    }

    private Map<String, @Nullable Object> tree(Map<String, ?> values) {
        return json.convertValue(values, TREE);
    }
}
