package org.opora.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad answers to the real forms of monitoring and classification: each is named beside its field. */
class AnswersToRealFormsTests {

    private static final ObjectMapper JSON =
            JsonMapper.builder().findAndAddModules().build();
    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

    private final AnswerCheck check = new AnswerCheck(
            (expression, context) -> {
                var result = FEEL.evaluateExpression(expression, (Map<String, Object>) context);
                return result.isSuccess() ? result.result() : null;
            },
            JSON);

    @ParameterizedTest(name = "{0}.{1} = {2}")
    @CsvSource({
        "regional-list, date, 2026-02-30",
        "regional-list, date, 2026-13-01",
        "analytic-note, periodFrom, 2026-02-30",
        "analytic-note, periodTo, 31.09.2026",
        "school-data, teachers, -1",
        "school-data, teachers, 501",
        "school-data, teachers, 10.5",
        "school-data, teachers, сорок",
        "criteria, thresholdPercent, 0",
        "criteria, thresholdPercent, 101",
        "criteria, doneEnough, 101",
        "criteria, doneLow, 0"
    })
    void aDayThatDoesNotExistAndANumberOutOfRangeAreNamedBesideTheirField(String form, String field, String value)
            throws IOException {
        assertThat(errors(form, field, value)).contains(field);
    }

    @ParameterizedTest(name = "{0}.{1} takes {2}")
    @CsvSource({
        "regional-list, date, 2026-02-28",
        "analytic-note, periodFrom, 2026-02-28",
        "school-data, teachers, 500",
        "criteria, doneEnough, 100"
    })
    void whatIsRightIsTaken(String form, String field, String value) throws IOException {
        assertThat(errors(form, field, value)).doesNotContain(field);
    }

    private List<String> errors(String form, String field, String value) throws IOException {
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream("/forms/" + form + ".form"))) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            FormSchema schema = new FormSchema("", form, 1, FormGuard.parse(JSON, text));
            Object given = value.matches("-?\\d+(\\.\\d+)?") ? Double.valueOf(value) : value;
            return check
                    .check(
                            schema,
                            Map.of(field, given),
                            new AnswerContext(Map.of(), Set.of(), LocalDate.of(2027, 5, 10)))
                    .errors()
                    .stream()
                    .map(error -> error.path())
                    .toList();
        }
    }
}
