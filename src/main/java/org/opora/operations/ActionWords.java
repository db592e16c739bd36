package org.opora.operations;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.opora.journal.JournalLine;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sentences of the journal: the message of an action with the line's details put in by name. */
@Component
public class ActionWords {

    private final MessageSource messages;
    private final JdbcClient jdbc;

    ActionWords(MessageSource messages, JdbcClient jdbc) {
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
    String[] actionsSaying(String text) {
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
