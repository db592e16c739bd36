package org.opora.interview;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/** Words of the interview that stand in forms, in the language of the reader. */
@Component
public class InterviewWords {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final MessageSourceAccessor messages;

    InterviewWords(MessageSource messages) {
        this.messages = new MessageSourceAccessor(messages);
    }

    public String of(String key) {
        return messages.getMessage(key);
    }

    /** A word that is kept with the data: in the working language of municipalities, whoever writes it. */
    String stored(String key) {
        return messages.getMessage(key, RUSSIAN);
    }

    /** The minutes as the year's stages name them. */
    String minutesTitle(InterviewView view) {
        String number = view.number() == null ? "" : "№ " + view.number() + " ";
        return stored("interview.minutes") + " " + number + day(view.heldOn());
    }

    /** A day as people write it; empty when there is none. */
    public String day(@Nullable LocalDate day) {
        return day == null ? "" : day.format(DAY);
    }
}
