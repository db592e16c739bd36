package org.opora.journal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
            String value = STEPS.contains(detail.getKey()) ? names.of(detail.getValue()) : detail.getValue();
            text = text.replace("{" + detail.getKey() + "}", value);
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
        String found = messages.getMessage("journal." + action, null, action, LocaleContextHolder.getLocale());
        return found == null ? action : found;
    }
}
