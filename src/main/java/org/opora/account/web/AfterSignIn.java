package org.opora.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.opora.account.ChangePassword;
import org.opora.account.ChooseLanguage;
import org.opora.account.KeptForms;
import org.opora.account.SignedIn;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Takes the person where they wanted to go: to a form that came too late, to the page they asked for, or home. */
@Component
class AfterSignIn implements AuthenticationSuccessHandler {

    private static final Duration BROWSER_KNOWN = Duration.ofDays(30);

    private final ChooseLanguage chooseLanguage;
    private final ChangePassword changePassword;
    private final KeptForms keptForms;
    private final LocaleResolver locales;
    private final RequestCache lastPage = new HttpSessionRequestCache();

    AfterSignIn(
            ChooseLanguage chooseLanguage, ChangePassword changePassword, KeptForms keptForms, LocaleResolver locales) {
        this.chooseLanguage = chooseLanguage;
        this.changePassword = changePassword;
        this.keptForms = keptForms;
        this.locales = locales;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        UUID person = ((SignedIn) authentication.getPrincipal()).accountId();
        locales.setLocale(request, response, Locale.forLanguageTag(chooseLanguage.of(person)));
        rememberBrowser(request, response, person);
        if (changePassword.isDemanded(person)) {
            request.getSession().setAttribute(PasswordDemand.SESSION_MARK, true);
        }
        response.sendRedirect(target(request, response, person));
    }

    private String target(HttpServletRequest request, HttpServletResponse response, UUID person) {
        if (!keptForms.of(person).isEmpty()) {
            return "/kept";
        }
        SavedRequest wanted = lastPage.getRequest(request, response);
        if (wanted == null) {
            return "/";
        }
        lastPage.removeRequest(request, response);
        return wanted.getRedirectUrl();
    }

    private void rememberBrowser(HttpServletRequest request, HttpServletResponse response, UUID person) {
        String token = BrowserCookies.read(request, BrowserCookies.BROWSER)
                .orElseGet(() -> UUID.randomUUID().toString());
        keptForms.remember(token, person);
        BrowserCookies.write(request, response, BrowserCookies.BROWSER, token, BROWSER_KNOWN);
    }
}
