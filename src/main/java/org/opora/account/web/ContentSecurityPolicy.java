package org.opora.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.security.web.header.HeaderWriter;

/**
 * What a page may load and run: only the application's own scripts, no inline ones, no eval, no frame around it. Pictures
 * as data are allowed everywhere, because the design kit draws its ticks and arrows that way. The diagram, decision and form
 * editors write styles into their elements, so on their routes alone inline styles pass. The list of tasks shows a task beside
 * it, so tasks and their list alone may stand in a frame, of the application's own pages only; and a file that is looked at,
 * which loads and runs nothing: only the browser's reader puts its styles around it.
 */
final class ContentSecurityPolicy implements HeaderWriter {

    private static final String HEADER = "Content-Security-Policy";

    private static final String STRICT =
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; "
                    + "frame-ancestors 'none'";

    private static final String OLD_HEADER = "X-Frame-Options";

    private static final String FRAMED = STRICT.replace("frame-ancestors 'none'", "frame-ancestors 'self'");
    private static final Pattern FRAMED_ROUTE = Pattern.compile("/inbox(/[^/]+(/print)?)?");

    private static final String EDITORS = STRICT.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

    private static final String LOOK_ONLY = "default-src 'none'; object-src 'self'; img-src 'self' data:; "
            + "style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private static final Pattern LOOK_ROUTE = Pattern.compile("/documents/[^/]+/view");

    private static final List<String> EDITOR_ROUTES = List.of("/diagrams", "/decisions", "/forms");

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader(HEADER)) {
            response.setHeader(HEADER, policy(request.getRequestURI()));
        }
        response.setHeader(OLD_HEADER, isFramed(request.getRequestURI()) ? "SAMEORIGIN" : "DENY");
    }

    private static String policy(String path) {
        if (LOOK_ROUTE.matcher(path).matches()) {
            return LOOK_ONLY;
        }
        return isFramed(path) ? FRAMED : isEditor(path) ? EDITORS : STRICT;
    }

    private static boolean isFramed(String path) {
        return FRAMED_ROUTE.matcher(path).matches() || LOOK_ROUTE.matcher(path).matches();
    }

    private static boolean isEditor(String path) {
        return EDITOR_ROUTES.stream().anyMatch(route -> path.equals(route) || path.startsWith(route + "/"));
    }
}
