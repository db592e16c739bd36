package org.opora.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.web.header.HeaderWriter;

/**
 * What a page may load and run: only the application's own scripts, no inline ones, no eval, no frame around it. Pictures
 * as data are allowed everywhere, because the design kit draws its ticks and arrows that way. The diagram, decision and form
 * editors write styles into their elements, so on their routes alone inline styles pass.
 */
final class ContentSecurityPolicy implements HeaderWriter {

    private static final String HEADER = "Content-Security-Policy";

    private static final String STRICT =
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; "
                    + "frame-ancestors 'none'";

    private static final String EDITORS = STRICT.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

    private static final List<String> EDITOR_ROUTES = List.of("/diagrams", "/decisions", "/forms");

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader(HEADER)) {
            response.setHeader(HEADER, isEditor(request.getRequestURI()) ? EDITORS : STRICT);
        }
    }

    private static boolean isEditor(String path) {
        return EDITOR_ROUTES.stream().anyMatch(route -> path.equals(route) || path.startsWith(route + "/"));
    }
}
