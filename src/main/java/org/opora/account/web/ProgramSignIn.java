package org.opora.account.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opora.account.CheckCredentials;
import org.opora.account.SignedIn;
import org.opora.error.OporaException;
import org.opora.error.ProblemFields;
import org.opora.error.Sentences;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Signs another program in for one request by HTTP Basic, with the same names, passwords and throttle as people at the
 * sign-in page. Nothing is kept: no session, no cookie, hence no forged forms either.
 */
final class ProgramSignIn extends OncePerRequestFilter implements AuthenticationEntryPoint {

    private static final String BASIC = "Basic ";

    private final CheckCredentials credentials;
    private final Sentences sentences;
    private final LocaleResolver locales;
    private final ObjectMapper json;

    ProgramSignIn(CheckCredentials credentials, Sentences sentences, LocaleResolver locales, ObjectMapper json) {
        this.credentials = credentials;
        this.sentences = sentences;
        this.locales = locales;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String[] pair = pair(request.getHeader(HttpHeaders.AUTHORIZATION));
        if (pair.length == 2) {
            try {
                Optional<SignedIn> person = credentials.check(pair[0], pair[1], request.getRemoteAddr());
                if (person.isEmpty()) {
                    refuse(request, response, HttpStatus.UNAUTHORIZED, new OporaException("account.program-unknown"));
                    return;
                }
                SecurityContextHolder.setContext(
                        new SecurityContextImpl(person.get().authentication()));
            } catch (OporaException tooMany) {
                refuse(request, response, HttpStatus.TOO_MANY_REQUESTS, tooMany);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    /** Nobody signed in: says how. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        refuse(request, response, HttpStatus.UNAUTHORIZED, new OporaException("account.program-sign-in"));
    }

    private void refuse(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, OporaException refusal)
            throws IOException {
        response.setStatus(status.value());
        if (status == HttpStatus.UNAUTHORIZED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Opora\", charset=\"UTF-8\"");
        }
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        String sentence = sentences.of(refusal, locales.resolveLocale(request));
        json.writeValue(response.getOutputStream(), ProblemFields.of(status, refusal.code(), sentence));
    }

    /** Name and password, or an empty array when the header is absent or is no such pair. */
    private static String[] pair(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return new String[0];
        }
        try {
            byte[] decoded =
                    Base64.getDecoder().decode(header.substring(BASIC.length()).strip());
            return new String(decoded, StandardCharsets.UTF_8).split(":", 2);
        } catch (IllegalArgumentException notBase64) {
            return new String[0];
        }
    }
}
