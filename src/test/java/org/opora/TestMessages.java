package org.opora;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The message bundles without an application, and a reader of either language. */
public final class TestMessages {

    private TestMessages() {}

    /** The bundles of these features. */
    public static MessageSource of(String... features) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames(
                Arrays.stream(features).map(feature -> "messages/" + feature).toArray(String[]::new));
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    /** What somebody who reads this language is told. */
    public static <T> T in(String language, Supplier<T> told) {
        LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
        try {
            return told.get();
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }
}
