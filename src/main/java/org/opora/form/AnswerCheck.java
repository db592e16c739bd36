package org.opora.form;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Checks answers on the server against the form the task was created with. The browser checks the same, but only this check
 * counts: unknown keys are dropped, hidden fields give nothing, fields that are not the person's to fill keep the server's
 * value, expressions are computed anew.
 */
@Service
public class AnswerCheck {

    private static final TypeReference<Map<String, @Nullable Object>> TREE = new TypeReference<>() {};

    private final FeelExpressions feel;
    private final ObjectMapper json;

    AnswerCheck(FeelExpressions feel, ObjectMapper json) {
        this.feel = feel;
        this.json = json;
    }

    /** @param given what the browser sent, as JSON values */
    public CheckedAnswers check(FormSchema schema, Map<String, ?> given, AnswerContext context) {
        FormField form = new FormField(schema.json());
        Map<String, @Nullable Object> known = json.convertValue(context.known(), TREE);
        Map<String, @Nullable Object> relevant = new RelevantAnswers(feel, form, known).of(given);
        Scope scope = Scope.of(feel, Tree.overlay(known, relevant));
        AnswerWalk walk = new AnswerWalk(context, known);
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        walk.fields(form.children(), relevant, scope, "", values);
        List<String> ignored = UnknownKeys.of(form, given);
        return new CheckedAnswers(values, walk.errors(), ignored);
    }
}
