package org.opora.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.opora.inbox.OpenedForm;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Fills a form as a sensible person would: keeps what the system already knows, takes the favourable choice, and writes the
 * words of {@code demo/answers.json} where text is asked. What a condition hides is dropped by the server's check.
 */
@Component
public class DemoAnswers {

    private static final String FALLBACK = "Выполнено по плану в полном объёме";

    private final JsonNode words;

    DemoAnswers(ObjectMapper json) throws IOException {
        words = json.readTree(new ClassPathResource("demo/answers.json").getContentAsByteArray());
    }

    /**
     * @param today the day the person sits down
     * @param file called for each required file; answers the id of a document put to the task
     * @param own answers that this person gives instead, by field key; a list's field as {@code list.field}
     */
    public Map<String, @Nullable Object> fill(
            OpenedForm form, LocalDate today, Supplier<String> file, Map<String, Object> own) {
        Sheet sheet = new Sheet(form.schema().formId(), form.data(), today, file, own);
        return sheet.fill(form.schema().json().path("components"), form.data(), "");
    }

    /** One sitting over one form. */
    private final class Sheet {

        private final String formId;
        private final Map<String, @Nullable Object> facts;
        private final LocalDate today;
        private final Supplier<String> file;
        private final Map<String, Object> own;

        /** Risk whose section is being written: each has an aim, indicators and measures of its own. */
        private String factor = "";

        Sheet(
                String formId,
                Map<String, @Nullable Object> facts,
                LocalDate today,
                Supplier<String> file,
                Map<String, Object> own) {
            this.formId = formId;
            this.facts = facts;
            this.today = today;
            this.file = file;
            this.own = own;
        }

        Map<String, @Nullable Object> fill(JsonNode components, Map<String, @Nullable Object> known, String prefix) {
            Map<String, @Nullable Object> answers = new LinkedHashMap<>();
            for (JsonNode field : components) {
                String type = field.path("type").asText();
                if (type.equals("group") && !field.hasNonNull("path")) {
                    answers.putAll(fill(field.path("components"), known, prefix));
                } else if (type.equals("dynamiclist")) {
                    String path = field.path("path").asText();
                    answers.put(path, rows(field, known.get(path), path + "."));
                } else if (field.hasNonNull("key")) {
                    String key = field.path("key").asText();
                    answers.put(key, value(field, type, key, prefix, known.get(key)));
                }
            }
            if (answers.get("base") instanceof Number base
                    && answers.get("fact") instanceof Number fact
                    && fact.intValue() > base.intValue()) {
                // nobody counts more than there are
                answers.put("fact", base);
            }
            return answers;
        }

        private @Nullable Object rows(JsonNode list, @Nullable Object known, String prefix) {
            String path = list.path("path").asText();
            if (own.containsKey(path)) {
                return own.get(path);
            }
            List<Map<String, @Nullable Object>> rows = new ArrayList<>();
            List<?> given = known instanceof List<?> rowsKnown && !rowsKnown.isEmpty() ? rowsKnown : firstRow(list);
            String outer = factor;
            for (Object row : given) {
                factor = asMap(row).get("factor") instanceof String code ? code : outer;
                rows.add(fill(list.path("components"), asMap(row), prefix));
            }
            factor = outer;
            return rows;
        }

        private List<?> firstRow(JsonNode list) {
            boolean optional = list.path("defaultRepetitions").asInt(1) == 0
                    || !list.path("allowAddRemove").asBoolean(true);
            return optional ? List.of() : List.of(Map.of());
        }

        @SuppressWarnings("unchecked")
        private static Map<String, @Nullable Object> asMap(Object row) {
            return (Map<String, @Nullable Object>) row;
        }

        private @Nullable Object value(JsonNode field, String type, String key, String prefix, @Nullable Object known) {
            if (own.containsKey(prefix + key)) {
                return own.get(prefix + key);
            }
            boolean empty = known == null || known.equals("") || known.equals(List.of()) || Boolean.FALSE.equals(known);
            if (!empty) {
                return known;
            }
            return switch (type) {
                case "textfield", "textarea" -> text(field, key);
                case "number" ->
                    words.path("numbers").hasNonNull(key)
                            ? words.path("numbers").path(key).numberValue()
                            : field.path("validate").path("min").asInt(0);
                case "datetime" ->
                    today.plusDays(words.path("days").path(key).asInt(0)).toString();
                case "checkbox" ->
                    words.path("choices").path(formId + "." + key).asBoolean(false)
                            || field.path("validate").path("required").asBoolean(false);
                case "radio", "select" -> choice(field, key);
                case "checklist" -> options(field).stream().limit(2).toList();
                case "filepicker" ->
                    field.path("validate").path("required").asBoolean(false) ? List.of(file.get()) : List.of();
                default -> known;
            };
        }

        private String text(JsonNode field, String key) {
            boolean required = field.path("validate").path("required").asBoolean(false);
            String text = words.path("risks")
                    .path(factor)
                    .path(key)
                    .asText(words.path("texts").path(key).asText(required ? FALLBACK : ""));
            int least = field.path("validate").path("minLength").asInt(0);
            String whole = required && text.length() < least || text.isEmpty() && required ? FALLBACK : text;
            int most = field.path("validate").path("maxLength").asInt(Integer.MAX_VALUE);
            return whole.substring(0, Math.min(most, whole.length()));
        }

        private @Nullable Object choice(JsonNode field, String key) {
            JsonNode chosen = words.path("choices").path(formId + "." + key);
            if (!chosen.isMissingNode()) {
                return chosen.asText();
            }
            List<String> options = options(field);
            return options.isEmpty() ? null : options.get(0);
        }

        private List<String> options(JsonNode field) {
            List<String> options = new ArrayList<>();
            field.path("values")
                    .forEach(option -> options.add(option.path("value").asText()));
            if (field.hasNonNull("valuesKey")
                    && facts.get(field.path("valuesKey").asText()) instanceof List<?> listed) {
                listed.forEach(
                        option -> options.add(String.valueOf(asMap(option).get("value"))));
            }
            return options;
        }
    }
}
