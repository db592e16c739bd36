package org.opora.account.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** What guards every answer, also one that is refused before the sign-in is asked for: a malformed address, an error. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class GuardHeaders extends OncePerRequestFilter {

    private final ContentSecurityPolicy policy = new ContentSecurityPolicy();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        policy.writeHeaders(request, response);
        chain.doFilter(request, response);
    }
}
