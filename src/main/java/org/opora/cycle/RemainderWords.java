package org.opora.cycle;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.opora.bpmn.ModelNames;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What a closed year left, in the reader's language. */
@Component
public class RemainderWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final MessageSource messages;
    private final ModelNames names;

    RemainderWords(MessageSource messages, ModelNames names) {
        this.messages = messages;
        this.names = names;
    }

    /** «Год закрыт, не завершено: …», the reason with which the case was closed; empty when nothing was left. */
    public String reason(List<UnfinishedWork> unfinished) {
        return unfinished.isEmpty() ? "" : word("cycle.unfinished.reason", listed(unfinished));
    }

    /** «продолжить; не завершено: …», for the list of the next year; empty when the school was not there. */
    public String of(Remainder remainder) {
        List<String> said = new ArrayList<>();
        if (remainder.outcome() != null) {
            said.add(word("cycle.outcome." + remainder.outcome()));
        }
        if (!remainder.unfinished().isEmpty()) {
            said.add(word("cycle.unfinished.left", listed(remainder.unfinished())));
        }
        return String.join("; ", said);
    }

    /** The steps with the days they were due. */
    public String listed(List<UnfinishedWork> unfinished) {
        return unfinished.stream().map(this::line).collect(Collectors.joining(", "));
    }

    private String line(UnfinishedWork work) {
        String name = names.of(work.name());
        return work.due() == null ? name : word("cycle.unfinished.due", name, DAY.format(work.due()));
    }

    private String word(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
