package org.opora.inbox.web;

import java.util.Map;
import org.opora.journal.JournalLine;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A line of the journal as a sentence: the message of its action, with its details put in by name. */
@Component
class JournalWords {

    private final MessageSource messages;

    JournalWords(MessageSource messages) {
        this.messages = messages;
    }

    public String of(JournalLine line) {
        String sentence =
                messages.getMessage("journal." + line.action(), null, line.action(), LocaleContextHolder.getLocale());
        String text = sentence == null ? line.action() : sentence;
        for (Map.Entry<String, String> detail : line.details().entrySet()) {
            text = text.replace("{" + detail.getKey() + "}", detail.getValue());
        }
        return text.replaceAll("\\{[a-zA-Z]+}", "—");
    }
}
