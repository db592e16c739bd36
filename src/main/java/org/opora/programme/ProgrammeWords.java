package org.opora.programme;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/** Words of programmes that stand in forms, in the language of the reader. */
@Component
public class ProgrammeWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final MessageSourceAccessor messages;

    ProgrammeWords(MessageSource messages) {
        this.messages = new MessageSourceAccessor(messages);
    }

    public String of(String key, Object... args) {
        return messages.getMessage(key, args);
    }

    /** A day as people write it; empty when there is none. */
    public String day(@Nullable LocalDate day) {
        return day == null ? "" : day.format(DAY);
    }
}
