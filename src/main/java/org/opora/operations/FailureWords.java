package org.opora.operations;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.opora.error.OporaException;
import org.opora.error.Sentences;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says in a sentence why a step failed, in the language of the person who asks. */
@Component
class FailureWords {

    private static final Pattern REFUSAL =
            Pattern.compile("^\\s*(?:Caused by: )?(?:[\\w.$]+: )?([a-z][\\w.-]*) \\[(.*)]\\s*$", Pattern.MULTILINE);

    private final MessageSource messages;
    private final Sentences sentences;

    FailureWords(MessageSource messages, Sentences sentences) {
        this.messages = messages;
        this.sentences = sentences;
    }

    /** @param said the message of the program, at length where there is more than a line */
    String of(@Nullable String said) {
        String text = said == null ? "" : said;
        FailureKind kind = FailureKind.of(text);
        Matcher refusal = REFUSAL.matcher(text);
        if (refusal.find() && kind != FailureKind.GONE && isRefusal(group(refusal, 1))) {
            Object[] args = Arrays.stream(group(refusal, 2).split(", "))
                    .map(FailureWords::argument)
                    .toArray();
            return sentences.of(new OporaException(group(refusal, 1), args));
        }
        return messages.getMessage(kind.messageKey(), new Object[] {kind.named(text)}, locale());
    }

    private static String group(Matcher matcher, int number) {
        return Objects.requireNonNullElse(matcher.group(number), "");
    }

    private static Object argument(String text) {
        return text.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(text) : text;
    }

    private boolean isRefusal(String code) {
        return messages.getMessage("error." + code, null, null, locale()) != null;
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
