package org.opora.bpmn;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Names of the bundled diagrams and words of the decisions in the language of the request. The English lies beside the
 * models ({@code bpmn/i18n/en}) with the Russian it translates, and is found by it: a name that the editor has changed
 * since is shown as it was written.
 */
@Component
public class ModelNames {

    private static final String ENGLISH = "en";
    private static final TypeReference<Map<String, Map<String, Words>>> ELEMENTS = new TypeReference<>() {};
    private static final Pattern NAME = Pattern.compile("(\\sname=\")([^\"]*)(\")");

    /** A name and its translation. */
    record Words(String ru, String en) {}

    private final Map<String, String> english = new HashMap<>();
    /** Longest first, so that no reason is mistaken for the beginning of another. */
    private final Map<String, String> reasons =
            new TreeMap<>(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    public ModelNames(ObjectMapper json) {
        try {
            String pattern = "classpath*:bpmn/i18n/" + ENGLISH + "/*.json";
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                try (var in = file.getInputStream()) {
                    json.readValue(in, ELEMENTS).values().forEach(this::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Map<String, Words> properties) {
        properties.forEach((property, words) -> {
            english.put(words.ru(), words.en());
            if (property.equals("description")) {
                reasons.put(words.ru(), words.en());
            }
        });
    }

    /** A name of a process, task, stage or event as its reader calls it. */
    public String of(@Nullable String name) {
        return of(name, LocaleContextHolder.getLocale());
    }

    /** A name for a reader who is not at the screen now. */
    public String of(@Nullable String name, Locale reader) {
        String given = name == null ? "" : name;
        return isEnglish(reader) ? english.getOrDefault(given, given) : given;
    }

    /**
     * The Russian names that a reader of English means by words on the screen: each word begins one of the English name.
     *
     * @return the shortest first, none for a reader of Russian
     */
    public List<String> meant(String typed, int most) {
        List<String> words = wordsOf(typed);
        return !isEnglish() || words.isEmpty()
                ? List.of()
                : english.entrySet().stream()
                        .filter(name -> begins(wordsOf(name.getValue()), words))
                        .map(Map.Entry::getKey)
                        .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                        .limit(most)
                        .toList();
    }

    private static boolean begins(List<String> name, List<String> words) {
        return words.stream().allMatch(word -> name.stream().anyMatch(one -> one.startsWith(word)));
    }

    private static List<String> wordsOf(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The words of one or several fired rules, put together with whatever separates them. */
    public String reasons(@Nullable String text) {
        String said = text == null ? "" : text;
        if (isEnglish()) {
            for (Map.Entry<String, String> reason : reasons.entrySet()) {
                said = said.replace(reason.getKey(), reason.getValue());
            }
        }
        return said;
    }

    /** A diagram to be looked at: the same elements under the names its reader calls them. */
    public String diagram(String xml) {
        return isEnglish()
                ? NAME.matcher(xml)
                        .replaceAll(found -> Matcher.quoteReplacement(
                                found.group(1) + escaped(of(plain(found.group(2)))) + found.group(3)))
                : xml;
    }

    private static boolean isEnglish() {
        return isEnglish(LocaleContextHolder.getLocale());
    }

    private static boolean isEnglish(Locale reader) {
        return ENGLISH.equals(reader.getLanguage());
    }

    private static String plain(String attribute) {
        return attribute
                .replace("&#10;", "\n")
                .replace("&#xA;", "\n")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\n", "&#10;");
    }
}
