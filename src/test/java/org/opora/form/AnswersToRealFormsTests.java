package org.opora.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Bad answers to the real forms of monitoring and classification: each is named beside its field. */
class AnswersToRealFormsTests {

    private static final ObjectMapper JSON =
            JsonMapper.builder().findAndAddModules().build();
    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

    private static final AnswerContext TODAY = new AnswerContext(Map.of(), Set.of(), LocalDate.of(2027, 5, 10));

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
        "criteria, doneLow, 0",
        "interview-schedule, time, 9:30",
        "publication, address, school.example.ru"
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

    @ParameterizedTest(name = "{0} in {1}: {4}")
    @CsvSource({
        "interview-schedule, ru, time, 9-30, Время записывается так: 09:30",
        "interview-schedule, en, time, 9-30, Time is written like this: 09:30",
        "publication, ru, address, школа школа, 'Адрес начинается с http:// или https://, например https://school.example.ru/otchet'"
    })
    void whoMissesAPatternReadsHowItIsWritten(String form, String language, String field, String value, String said)
            throws IOException {
        LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
        try {
            FormSchema schema = new FormOverlays(JSON).shown(schema(form));
            assertThat(check.check(schema, Map.of(field, value), TODAY).errors())
                    .filteredOn(error -> error.path().equals(field))
                    .singleElement()
                    .satisfies(error -> {
                        assertThat(error.messageKey()).isEqualTo("form.error.pattern.said");
                        assertThat(error.args()).containsExactly(said);
                    });
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    /** A pattern tells people nothing; a list that needs a row opens with one, and one that needs none opens empty. */
    @Test
    void everyPatternHasItsWordsAndEveryListOpensWithTheRowsItNeeds() throws IOException {
        List<String> faults = new ArrayList<>();
        try (Stream<Path> forms = Files.list(Path.of("forms"))) {
            for (Path form :
                    forms.filter(file -> file.toString().endsWith(".form")).toList()) {
                judge(form.getFileName().toString(), JSON.readTree(Files.readString(form)), faults);
            }
        }
        assertThat(faults).isEmpty();
    }

    private static void judge(String form, JsonNode parent, List<String> faults) {
        for (JsonNode child : parent.path("components")) {
            FormField field = new FormField(child);
            if (child.path("validate").hasNonNull("pattern")
                    && field.patternHelp().isEmpty()) {
                faults.add(form + ": " + field.place() + ": no words for the pattern");
            }
            if (field.kind() == FieldType.DYNAMIC_LIST
                    && child.path("allowAddRemove").asBoolean()
                    && child.path("defaultRepetitions").asInt() != field.property("minRows", 0)) {
                faults.add(form + ": " + field.place() + ": opens with other rows than it needs");
            }
            judge(form, child, faults);
        }
    }

    private FormSchema schema(String form) throws IOException {
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream("/forms/" + form + ".form"))) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return new FormSchema("", form, 1, FormGuard.parse(JSON, text));
        }
    }

    private List<String> errors(String form, String field, String value) throws IOException {
        Object given = value.matches("-?\\d+(\\.\\d+)?") ? Double.valueOf(value) : value;
        return check.check(schema(form), Map.of(field, given), TODAY).errors().stream()
                .map(error -> error.path())
                .toList();
    }
}
