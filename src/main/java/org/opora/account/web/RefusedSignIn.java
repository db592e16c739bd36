package org.opora.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Back to the sign-in page with the reason. A wrong name and a wrong password read alike. */
final class RefusedSignIn implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        if (refusal instanceof LockedException) {
            response.sendRedirect("/sign-in?wait=" + refusal.getMessage());
        } else if (refusal instanceof BadCredentialsException) {
            response.sendRedirect("/sign-in?wrong");
        } else {
            // Neither the name nor the password: something does not work, and the page for that says so.
            throw new IllegalStateException(refusal);
        }
    }
}
