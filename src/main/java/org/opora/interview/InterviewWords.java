package org.opora.interview;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words of the interview that stand in documents and forms, which are Russian whatever language the page has. */
@Component
public class InterviewWords {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final MessageSource messages;

    InterviewWords(MessageSource messages) {
        this.messages = messages;
    }

    public String of(String key) {
        return messages.getMessage(key, null, RUSSIAN);
    }

    public String minutesTitle(InterviewView view) {
        String number = view.number() == null ? "" : "№ " + view.number() + " ";
        return of("interview.minutes") + " " + number + day(view.heldOn());
    }

    /** A day as people write it; empty when there is none. */
    public String day(@Nullable LocalDate day) {
        return day == null ? "" : day.format(DAY);
    }
}
