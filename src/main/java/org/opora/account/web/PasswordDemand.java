package org.opora.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.servlet.HandlerInterceptor;

/** While a person must choose a new password, every page leads to that one. */
final class PasswordDemand implements HandlerInterceptor {

    static final String SESSION_MARK = "opora.password-demanded";

    private static final Set<String> STILL_OPEN =
            Set.of("/account/password", "/sign-out", "/language", "/session", "/error");

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        HttpSession session = request.getSession(false);
        boolean demanded = session != null && session.getAttribute(SESSION_MARK) != null;
        if (demanded && !STILL_OPEN.contains(request.getRequestURI())) {
            response.sendRedirect("/account/password");
            return false;
        }
        return true;
    }
}
