package org.opora.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.Viewer;
import org.opora.registry.LocalToday;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.thymeleaf.context.LazyContextVariable;

/** What the layout asks for on every page. */
@ControllerAdvice(annotations = Controller.class)
class LayoutAttributes {

    private final Access access;
    private final Clock clock;
    private final LocalToday localToday;

    LayoutAttributes(Access access, Clock clock, LocalToday localToday) {
        this.access = access;
        this.clock = clock;
        this.localToday = localToday;
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

    /** Today where the person works; before signing in, in the server's zone. Looked up by the pages that say it. */
    @ModelAttribute("today")
    LazyContextVariable<LocalDate> today() {
        Viewer viewer = access.viewerIfAny();
        return new LazyContextVariable<>() {
            @Override
            protected LocalDate loadValue() {
                return viewer == null
                        ? LocalDate.ofInstant(clock.instant(), clock.getZone())
                        : localToday.ofViewer(viewer);
            }
        };
    }

    @ModelAttribute("language")
    String language(Locale locale) {
        return "en".equals(locale.getLanguage()) ? "en" : "ru";
    }
}
