package org.opora.error;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What a person typed into a form that could not be taken: shown on the page that says so, so that no text is lost. */
public final class TypedText {

    /** Ids and marks that the page itself had put into the form. */
    private static final Pattern MACHINE_MADE = Pattern.compile("[0-9a-fA-F-]{32,36}|on|true|false|");

    private TypedText() {}

    /** Whether the field may be kept or shown again: no password, no token. */
    public static boolean isWorthKeeping(String name) {
        return !name.startsWith("_") && !name.toLowerCase(Locale.ROOT).contains("password");
    }

    /** The texts of a form that was sent, by the name of the field; empty when a page was only looked at. */
    public static Map<String, List<String>> of(HttpServletRequest request) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        if (!"POST".equals(request.getMethod())) {
            return texts;
        }
        request.getParameterMap().forEach((name, values) -> {
            List<String> typed = List.of(values).stream()
                    .filter(value -> !MACHINE_MADE.matcher(value).matches())
                    .toList();
            if (isWorthKeeping(name) && !typed.isEmpty()) {
                texts.put(name, typed);
            }
        });
        return texts;
    }
}
