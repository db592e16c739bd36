package org.opora.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Compares Russian texts with their translations, both ways. */
public final class OverlayComparison {

    private static final Pattern RUSSIAN = Pattern.compile("[а-яёА-ЯЁ]");
    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{[^{}]*}}|]\\([^)]*\\)");
    /** Terms that English pages keep, and examples in quotation marks. */
    private static final Pattern KEPT = Pattern.compile("ШНОР|ШНСУ|АРП|КДН|ПДН|“[^”]*”");

    private OverlayComparison() {}

    /** Whether there is anything to translate. */
    public static boolean isRussian(String text) {
        return RUSSIAN.matcher(text).find();
    }

    /** The Russian texts of a form by place. */
    static Map<String, String> texts(JsonNode form) {
        Map<String, String> texts = new LinkedHashMap<>();
        FormTexts.of(form).stream()
                .filter(place -> isRussian(place.text()))
                .forEach(place -> texts.put(place.component() + " " + place.property(), place.text()));
        return texts;
    }

    /** The pairs of an overlay of a form by place. */
    public static Map<String, JsonNode> pairs(JsonNode overlay) {
        Map<String, JsonNode> pairs = new LinkedHashMap<>();
        overlay.properties().forEach(component -> component
                .getValue()
                .properties()
                .forEach(property -> pairs.put(component.getKey() + " " + property.getKey(), property.getValue())));
        return pairs;
    }

    /** What is wrong with the translations; empty when each text has one and each translation its text. */
    public static List<String> faults(String file, Map<String, String> texts, Map<String, JsonNode> pairs) {
        List<String> faults = new ArrayList<>();
        texts.forEach((place, text) -> {
            JsonNode pair = pairs.get(place);
            if (pair == null) {
                faults.add(file + ": missing: " + place + ": " + text);
            } else if (!text.equals(pair.path("ru").asText())) {
                faults.add(file + ": stale: " + place + ": " + text);
            } else {
                faults.addAll(
                        faultsOf(file + ": " + place, text, pair.path("en").asText()));
            }
        });
        pairs.keySet().stream()
                .filter(place -> !texts.containsKey(place))
                .forEach(place -> faults.add(file + ": surplus: " + place));
        return faults;
    }

    private static List<String> faultsOf(String place, String russian, String english) {
        if (english.isBlank() || isRussian(KEPT.matcher(english).replaceAll(""))) {
            return List.of(place + ": not English: " + english);
        }
        return templates(russian).equals(templates(english))
                ? List.of()
                : List.of(place + ": other values or links: " + english);
    }

    private static List<String> templates(String text) {
        return List.copyOf(new TreeSet<>(
                TEMPLATE.matcher(text).results().map(MatchResult::group).toList()));
    }
}
