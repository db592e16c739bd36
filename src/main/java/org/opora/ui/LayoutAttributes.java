package org.opora.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the layout asks for on every page. */
@ControllerAdvice(annotations = Controller.class)
class LayoutAttributes {

    private final Access access;
    private final Clock clock;

    LayoutAttributes(Access access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    /** Null on pages that one sees before signing in. */
    @ModelAttribute("viewer")
    @Nullable
    Viewer viewer() {
        return access.viewerIfAny();
    }

    /** Path of the page, for marking the menu. */
    @ModelAttribute("path")
    String path(HttpServletRequest request) {
        return request.getRequestURI();
    }

    /** Path and query of the page, for coming back to the same filter after a change of language. */
    @ModelAttribute("address")
    String address(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    @ModelAttribute("today")
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    @ModelAttribute("language")
    String language(Locale locale) {
        return "en".equals(locale.getLanguage()) ? "en" : "ru";
    }
}
