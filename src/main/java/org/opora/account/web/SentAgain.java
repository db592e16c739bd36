package org.opora.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.KeptForms;
import org.opora.account.SignedIn;
import org.springframework.web.servlet.HandlerInterceptor;

/** Forgets a kept form once it has been sent again and the page has accepted it. */
final class SentAgain implements HandlerInterceptor {

    /** Hidden field that a form sent again carries beside its own. */
    static final String FIELD = "_kept";

    private final KeptForms keptForms;

    SentAgain(KeptForms keptForms) {
        this.keptForms = keptForms;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        String kept = request.getParameter(FIELD);
        if ("POST".equals(request.getMethod()) && kept != null && failure == null && response.getStatus() < 400) {
            SignedIn.current().ifPresent(person -> keptForms.forget(person.accountId(), UUID.fromString(kept)));
        }
    }
}
