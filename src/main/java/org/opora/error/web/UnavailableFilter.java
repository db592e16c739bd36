package org.opora.error.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.opora.error.RequestKind;
import org.opora.error.TypedText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * The page while the database does not answer. Stands before everything that needs the database, the session included, and
 * so needs none itself. A page that was looked at comes back by itself; what was typed stands on the page.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class UnavailableFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(UnavailableFilter.class);
    private static final String RETRY_SECONDS = "10";
    private static final String POLICY =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; "
                    + "form-action 'self'; frame-ancestors 'none'";

    private final ITemplateEngine templates;
    private final MessageSource messages;
    private final LocaleResolver locales;

    UnavailableFilter(ITemplateEngine templates, MessageSource messages, LocaleResolver locales) {
        this.templates = templates;
        this.messages = messages;
        this.locales = locales;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException failure) {
            if (response.isCommitted() || !Unavailability.isCauseOf(failure)) {
                throw failure;
            }
            LOG.warn(
                    "The database does not answer: {} {}: {}",
                    request.getMethod(),
                    request.getRequestURI(),
                    failure.toString());
            answer(request, response);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale locale = locales.resolveLocale(request);
        response.reset();
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        if (RequestKind.isScripted(request)) {
            String sentence = messages.getMessage("error.unavailable", null, locale);
            boolean wantsJson = RequestKind.wantsJson(request);
            response.setContentType(wantsJson ? MediaType.APPLICATION_JSON_VALUE : MediaType.TEXT_PLAIN_VALUE);
            response.getWriter()
                    .write(wantsJson ? "{\"code\":\"unavailable\",\"message\":\"" + sentence + "\"}" : sentence);
        } else {
            response.setContentType(MediaType.TEXT_HTML_VALUE);
            Map<String, Object> model = Map.of(
                    "look", "GET".equals(request.getMethod()),
                    "retrySeconds", RETRY_SECONDS,
                    "typed", TypedText.of(request));
            templates.process("error/unavailable", new Context(locale, model), response.getWriter());
        }
    }
}
