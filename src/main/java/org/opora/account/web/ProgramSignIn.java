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
import org.opora.account.CheckToken;
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
 * Signs another program in for one request: by HTTP Basic with the names, passwords and throttle of the sign-in page, or by
 * a person's token. Nothing is kept: no session, no cookie, hence no forged forms either.
 */
final class ProgramSignIn extends OncePerRequestFilter implements AuthenticationEntryPoint {

    private static final String BASIC = "Basic ";
    private static final String BEARER = "Bearer ";

    private final CheckCredentials credentials;
    private final CheckToken tokens;
    private final Sentences sentences;
    private final LocaleResolver locales;
    private final ObjectMapper json;

    ProgramSignIn(
            CheckCredentials credentials,
            CheckToken tokens,
            Sentences sentences,
            LocaleResolver locales,
            ObjectMapper json) {
        this.credentials = credentials;
        this.tokens = tokens;
        this.sentences = sentences;
        this.locales = locales;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            signIn(request);
        } catch (OporaException refusal) {
            refuse(request, response, status(refusal), refusal);
            return;
        }
        chain.doFilter(request, response);
    }

    private void signIn(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        String[] pair = pair(after(BASIC, header));
        String token = after(BEARER, header);
        if (pair.length == 2) {
            enter(credentials.check(pair[0], pair[1], request.getRemoteAddr()), "account.program-unknown");
        } else if (!token.isEmpty()) {
            enter(tokens.check(token, request.getRemoteAddr()), "account.token-unknown");
        }
    }

    private static void enter(Optional<SignedIn> person, String refusal) {
        SecurityContextHolder.setContext(new SecurityContextImpl(
                person.orElseThrow(() -> new OporaException(refusal)).authentication()));
    }

    private static HttpStatus status(OporaException refusal) {
        return refusal.code().equals("account.too-many-attempts")
                ? HttpStatus.TOO_MANY_REQUESTS
                : HttpStatus.UNAUTHORIZED;
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
            response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Opora\"");
        }
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        String sentence = sentences.of(refusal, locales.resolveLocale(request));
        json.writeValue(response.getOutputStream(), ProblemFields.of(status, refusal.code(), sentence));
    }

    /** Name and password, or something shorter when it is no such pair. */
    private static String[] pair(String encoded) {
        try {
            return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8).split(":", 2);
        } catch (IllegalArgumentException notBase64) {
            return new String[0];
        }
    }

    /** What follows the name of the scheme; empty when the header is absent or of another scheme. */
    private static String after(String scheme, @Nullable String header) {
        return header != null && header.regionMatches(true, 0, scheme, 0, scheme.length())
                ? header.substring(scheme.length()).strip()
                : "";
    }
}
