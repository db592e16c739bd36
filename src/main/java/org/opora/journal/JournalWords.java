package org.opora.journal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    private final MessageSource messages;
    private final JdbcClient jdbc;

    JournalWords(MessageSource messages, JdbcClient jdbc) {
        this.messages = messages;
        this.jdbc = jdbc;
    }

    /** The line as a sentence in the language of the request. */
    public String of(JournalLine line) {
        String text = sentence(line.action());
        for (Map.Entry<String, String> detail : line.details().entrySet()) {
            text = text.replace("{" + detail.getKey() + "}", detail.getValue());
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
