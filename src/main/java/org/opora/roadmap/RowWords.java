package org.opora.roadmap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opora.registry.Registry;
import org.opora.registry.School;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The fields of a row in words, to show what an order changes in it. */
@Component
public class RowWords {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final MessageSource messages;
    private final Registry registry;

    RowWords(MessageSource messages, Registry registry) {
        this.messages = messages;
        this.registry = registry;
    }

    /** Fields that differ, in the reader's language, in the order of the form. */
    public List<Difference> differences(AmendedRow was, AmendedRow now) {
        return differences(was, now, LocaleContextHolder.getLocale());
    }

    private List<Difference> differences(AmendedRow was, AmendedRow now, Locale locale) {
        Map<String, String> before = fields(was, locale);
        List<Difference> differences = new ArrayList<>();
        fields(now, locale).forEach((label, text) -> {
            String old = before.getOrDefault(label, "");
            if (!old.equals(text)) {
                differences.add(new Difference(say(label, locale), old, text));
            }
        });
        return differences;
    }

    /** The same in one sentence of the plan's own language, for the journal. */
    String sentence(AmendedRow was, AmendedRow now) {
        return differences(was, now, RUSSIAN).stream()
                .map(one -> one.field() + ": " + shown(one.was()) + " → " + shown(one.now()))
                .collect(Collectors.joining("; "));
    }

    private static String shown(String text) {
        return text.isEmpty() ? "—" : "«" + text + "»";
    }

    private Map<String, String> fields(AmendedRow row, Locale locale) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("roadmap.column.number", row.number());
        fields.put("roadmap.filter.section", row.section());
        fields.put("roadmap.track", row.track());
        fields.put("roadmap.column.activity", row.activity());
        fields.put("roadmap.column.dates", row.schedule());
        fields.put("roadmap.column.executors", String.join(", ", row.executors()));
        fields.put("roadmap.role", say("roadmap.role." + row.executorRole(), locale));
        fields.put("roadmap.column.results", each(row.results(), one -> result(one, locale), "; "));
        fields.put("roadmap.scope", each(row.scope(), one -> say("roadmap.scope." + one, locale), ", "));
        fields.put("roadmap.named-schools", schools(row.schools()));
        fields.put("roadmap.stages", each(row.stages(), one -> say("stage." + one, locale), ", "));
        fields.put("roadmap.column.schoolActivity", row.schoolActivity());
        fields.put("roadmap.column.schoolDates", row.schoolSchedule());
        return fields;
    }

    private static <T> String each(Collection<T> all, Function<T, String> word, String between) {
        return all.stream().map(word).collect(Collectors.joining(between));
    }

    private String result(RowResult result, Locale locale) {
        List<String> parts = new ArrayList<>();
        if (!result.raw().isBlank()) {
            parts.add(result.raw());
        }
        StringBuilder kind = new StringBuilder(say("planreading.class." + result.evidence(), locale));
        if (result.target() != null) {
            kind.append(' ').append(result.target().stripTrailingZeros().toPlainString());
        }
        if (result.unit() != null) {
            kind.append(", ").append(say("planreading.unit." + result.unit(), locale));
        }
        parts.add(parts.isEmpty() ? kind.toString() : "(" + kind + ")");
        return String.join(" ", parts);
    }

    private String schools(List<UUID> ids) {
        return registry.schools(ids).values().stream()
                .map(School::shortName)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private String say(String key, Locale locale) {
        String found = messages.getMessage(key, null, key, locale);
        return found == null ? key : found;
    }

    /** A field that differs. Texts are empty where there is nothing. */
    public record Difference(String field, String was, String now) {}
}
