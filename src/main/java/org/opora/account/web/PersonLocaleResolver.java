package org.opora.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.opora.account.ChooseLanguage;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Russian unless the person chose English. The choice is kept with the account and comes back at each sign-in; between
 * them, and before one, a cookie holds it, so that a page needs no look into the database for it.
 */
@Component("localeResolver")
class PersonLocaleResolver implements LocaleResolver {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final Duration KEPT = Duration.ofDays(365);

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        Object chosenNow = request.getAttribute(BrowserCookies.LANGUAGE);
        if (chosenNow instanceof Locale locale) {
            return locale;
        }
        return BrowserCookies.read(request, BrowserCookies.LANGUAGE)
                .filter(ChooseLanguage.SPOKEN::contains)
                .map(Locale::forLanguageTag)
                .orElse(RUSSIAN);
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale wanted) {
        Locale locale = wanted == null ? RUSSIAN : wanted;
        request.setAttribute(BrowserCookies.LANGUAGE, locale);
        if (response != null) {
            BrowserCookies.write(request, response, BrowserCookies.LANGUAGE, locale.getLanguage(), KEPT);
        }
    }
}
