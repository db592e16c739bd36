package org.opora.form;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Shows the bundled forms in English. The words lie beside the forms ({@code forms/i18n/en/<form id>.json}) with the
 * Russian text they translate: a text that the editor has changed since is shown as it was written.
 */
@Component
public class FormOverlays {

    private static final String ENGLISH = "en";
    private static final TypeReference<Map<String, Map<String, Words>>> COMPONENTS = new TypeReference<>() {};

    /** A text and its translation. */
    record Words(String ru, String en) {}

    private final ObjectMapper json;
    private final Map<String, Map<String, Map<String, Words>>> forms = new HashMap<>();

    FormOverlays(ObjectMapper json) {
        this.json = json;
        try {
            String pattern = "classpath*:forms/i18n/" + ENGLISH + "/*.json";
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                String name = String.valueOf(file.getFilename());
                forms.put(name.substring(0, name.lastIndexOf('.')), read(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The form in the language of the request: the same version, hash and keys, other words. */
    public FormSchema shown(FormSchema schema) {
        Map<String, Map<String, Words>> overlay = overlay(schema.formId());
        if (overlay.isEmpty()) {
            return schema;
        }
        JsonNode copy = schema.json().deepCopy();
        for (FormTexts.Place place : FormTexts.of(copy)) {
            Words words = overlay.getOrDefault(place.component(), Map.of()).get(place.property());
            if (words != null && words.ru().equals(place.text())) {
                place.replace(words.en());
            }
        }
        return new FormSchema(schema.sha256(), schema.formId(), schema.version(), copy);
    }

    /** Stored answers in the language of the request: labels and fixed choices; what a person wrote stays. */
    public List<AnswerLine> shown(@Nullable String formId, List<AnswerLine> lines) {
        Map<String, Map<String, Words>> overlay = overlay(formId);
        return overlay.isEmpty()
                ? lines
                : lines.stream().map(line -> line(overlay, line)).toList();
    }

    private static AnswerLine line(Map<String, Map<String, Words>> overlay, AnswerLine line) {
        String label = line.label();
        Map<String, String> choices = new HashMap<>();
        for (Map<String, Words> component : overlay.values()) {
            Words own = component.getOrDefault("label", component.get("dateLabel"));
            if (own != null && own.ru().equals(line.label())) {
                label = own.en();
                component.forEach((property, words) -> {
                    if (property.startsWith("values.")) {
                        choices.put(words.ru(), words.en());
                    }
                });
            }
        }
        List<String> values = line.values().stream()
                .map(value -> choices.getOrDefault(value, value))
                .toList();
        return new AnswerLine(line.depth(), label, line.kind(), values);
    }

    private Map<String, Map<String, Words>> overlay(@Nullable String formId) {
        Locale locale = LocaleContextHolder.getLocale();
        return formId != null && ENGLISH.equals(locale.getLanguage()) ? forms.getOrDefault(formId, Map.of()) : Map.of();
    }

    private Map<String, Map<String, Words>> read(Resource file) throws IOException {
        try (var in = file.getInputStream()) {
            return json.readValue(in, COMPONENTS);
        }
    }
}
