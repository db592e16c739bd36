package org.opora.journal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.opora.bpmn.ModelNames;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Puts a line of the journal into words. The sentence is the message {@code journal.<action>}; {@code {name}} in it is the
 * line's detail of that name.
 */
@Component
public class JournalWords {

    /** Details that are names of steps on a diagram. */
    private static final Set<String> STEPS = Set.of("task", "wait", "step", "process");

    /** Days are kept as programs write them and read as people do. */
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** Before a detail that holds keys of messages and not a text. */
    static final String KEYS = "messages: ";

    private final MessageSource messages;
    private final ModelNames names;
    private final JdbcClient jdbc;

    JournalWords(MessageSource messages, ModelNames names, JdbcClient jdbc) {
        this.messages = messages;
        this.names = names;
        this.jdbc = jdbc;
    }

    /** The line as a sentence in the language of the request. */
    public String of(JournalLine line) {
        String text = sentence(line.action());
        for (Map.Entry<String, String> detail : line.details().entrySet()) {
            text = text.replace("{" + detail.getKey() + "}", value(detail.getKey(), detail.getValue()));
        }
        return text.replaceAll("\\{[a-zA-Z]+}", "—");
    }

    /** Actions whose sentence holds the text, so that people search by what they read. */
    public String[] actionsSaying(String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        List<String> actions = jdbc.sql("select distinct action from journal")
                .query(String.class)
                .list();
        return actions.stream()
                .filter(action -> sentence(action).toLowerCase(Locale.ROOT).contains(wanted))
                .toArray(String[]::new);
    }

    private String sentence(String action) {
        return message("journal." + action, action);
    }

    private String value(String name, String detail) {
        if (STEPS.contains(name)) {
            return names.of(detail);
        }
        if (DAY.matcher(detail).matches()) {
            return detail.substring(8) + "." + detail.substring(5, 7) + "." + detail.substring(0, 4);
        }
        return detail.startsWith(KEYS) ? listed(detail.substring(KEYS.length())) : detail;
    }

    private String listed(String keys) {
        return Arrays.stream(keys.split(" ")).map(key -> message(key, key)).collect(Collectors.joining(", "));
    }

    private String message(String key, String otherwise) {
        String found = messages.getMessage(key, null, otherwise, LocaleContextHolder.getLocale());
        return found == null ? otherwise : found;
    }
}
