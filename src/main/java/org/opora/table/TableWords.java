package org.opora.table;

import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Words of tables: a template speaks the language of the person, what comes back may use that of any other. */
@Component
public class TableWords {

    private static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("ru"), Locale.ENGLISH);

    private final MessageSource messages;

    /** @param messages bundles with the titles of the columns and the words of the cells */
    public TableWords(MessageSource messages) {
        this.messages = messages;
    }

    /** The word in the language of the person. */
    public String say(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    /** The title of the column in the language of the person. */
    public String title(Column column) {
        return say(column.title());
    }

    /** Whether the text is the word in one of the languages. */
    public boolean means(String text, String key) {
        return inSome(key, text, String::equals);
    }

    /** Whether the text begins with the word in one of the languages. */
    public boolean begins(String text, String key) {
        return inSome(key, text, String::startsWith);
    }

    private boolean inSome(String key, String text, BiPredicate<String, String> fits) {
        String plain = Words.plain(text);
        return LANGUAGES.stream()
                .anyMatch(language -> fits.test(plain, Words.plain(messages.getMessage(key, null, language))));
    }
}
