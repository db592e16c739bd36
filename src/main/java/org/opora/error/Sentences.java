package org.opora.error;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts a refusal into words, in the language of the person. */
@Component
public class Sentences {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final MessageSource messages;

    Sentences(MessageSource messages) {
        this.messages = messages;
    }

    /** The sentence of a refusal in the language of the request. */
    public String of(OporaException refusal) {
        return of(refusal, LocaleContextHolder.getLocale());
    }

    /** The sentence of a refusal. */
    public String of(OporaException refusal, Locale locale) {
        try {
            return messages.getMessage(refusal.messageKey(), args(refusal), locale);
        } catch (NoSuchMessageException noWords) {
            // Better the code than a broken page; a test demands words for every code.
            return messages.getMessage("error.refused", new Object[] {refusal.code()}, locale);
        }
    }

    /** What the sentence names, with days as people write them: for a refusal that stands in a form. */
    public static Object[] args(OporaException refusal) {
        return Arrays.stream(refusal.args()).map(Sentences::readable).toArray();
    }

    private static Object readable(Object arg) {
        return arg instanceof LocalDate day ? day.format(DAY) : arg;
    }
}
