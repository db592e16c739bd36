package org.opora.programme;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words of programmes that stand in forms, which are Russian whatever language the page has. */
@Component
public class ProgrammeWords {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final MessageSource messages;

    ProgrammeWords(MessageSource messages) {
        this.messages = messages;
    }

    public String of(String key, Object... args) {
        return messages.getMessage(key, args, RUSSIAN);
    }

    /** A day as people write it; empty when there is none. */
    public String day(@Nullable LocalDate day) {
        return day == null ? "" : day.format(DAY);
    }
}
