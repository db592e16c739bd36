package org.opora.account.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.opora.account.KeptForms;
import org.opora.account.SignedIn;
import org.opora.error.RequestKind;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * A request without a session, or with a token of a session that is gone. A page leads to the sign-in and back; a form is
 * kept for its writer and offered again; a script gets 401 and a sentence.
 */
@Component
class LateForms implements AuthenticationEntryPoint, AccessDeniedHandler {

    /** Forms that mean nothing once the session is over. */
    private static final Set<String> NOT_WORTH_KEEPING =
            Set.of("/sign-in", "/sign-out", "/language", "/reset", "/account/password");

    /** Tomcat's mark for a form too large to be read; its token is missing for that reason alone. */
    private static final String UNREADABLE = "org.apache.catalina.parameter_parse_failed";

    private final KeptForms keptForms;
    private final MessageSource messages;
    private final LocaleResolver locales;
    private final ObjectMapper json;
    private final AuthenticationEntryPoint signInPage = new LoginUrlAuthenticationEntryPoint("/sign-in");

    LateForms(KeptForms keptForms, MessageSource messages, LocaleResolver locales, ObjectMapper json) {
        this.keptForms = keptForms;
        this.messages = messages;
        this.locales = locales;
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException, ServletException {
        if (RequestKind.isScripted(request)) {
            answerScript(request, response);
        } else if ("GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod())) {
            signInPage.commence(request, response, refusal);
        } else {
            response.sendRedirect(afterKeeping(request));
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        if (!(refusal instanceof CsrfException)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (request.getAttribute(UNREADABLE) != null) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (RequestKind.isScripted(request)) {
            answerScript(request, response);
        } else {
            response.sendRedirect(afterKeeping(request));
        }
    }

    private void answerScript(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String code = SignedIn.current().isPresent() ? "session-renewed" : "session-over";
        String sentence = messages.getMessage("error." + code, null, locales.resolveLocale(request));
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        if (RequestKind.wantsJson(request)) {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            json.writeValue(response.getWriter(), Map.of("code", code, "message", sentence));
        } else {
            response.setContentType(MediaType.TEXT_PLAIN_VALUE);
            response.getWriter().write(sentence);
        }
    }

    /** Where to go after a form that came too late; the form is kept when its writer is known. */
    private String afterKeeping(HttpServletRequest request) {
        Optional<UUID> signedIn = SignedIn.current().map(SignedIn::accountId);
        Optional<UUID> writer = signedIn.or(
                () -> BrowserCookies.read(request, BrowserCookies.BROWSER).flatMap(keptForms::ownerOf));
        boolean keep = "POST".equals(request.getMethod())
                && RequestKind.isFromOwnPage(request)
                && !NOT_WORTH_KEEPING.contains(request.getRequestURI());
        if (!keep || writer.isEmpty()) {
            return signedIn.isPresent() ? "/" : "/sign-in?over";
        }
        LateForm form = LateForm.of(request);
        keptForms.keep(writer.get(), form.path(), form.fields(), form.withFiles());
        return signedIn.isPresent() ? "/kept" : "/sign-in?kept";
    }
}
