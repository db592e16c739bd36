package org.opora.error;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Tells apart what a browser asks for: a page to look at, a form sent by it, or something that a script fetches. */
public final class RequestKind {

    private RequestKind() {}

    /** A script asks: it gets a status and a sentence instead of a page. */
    public static boolean isScripted(HttpServletRequest request) {
        String mode = request.getHeader("Sec-Fetch-Mode");
        return request.getHeader("HX-Request") != null
                || request.getHeader("X-Requested-With") != null
                || (mode != null && !"navigate".equals(mode))
                || wantsJson(request);
    }

    /** Another program asks, through the interface for programs: it gets problem details. */
    public static boolean isProgram(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }

    /** A script that reads JSON asks. */
    public static boolean wantsJson(HttpServletRequest request) {
        String accept = text(request.getHeader(HttpHeaders.ACCEPT));
        return accept.contains(MediaType.APPLICATION_JSON_VALUE) && !accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    /** A page to which one may be led back after signing in. */
    public static boolean isPageView(HttpServletRequest request) {
        return "GET".equals(request.getMethod())
                && !isScripted(request)
                && text(request.getHeader(HttpHeaders.ACCEPT)).contains(MediaType.TEXT_HTML_VALUE);
    }

    /** Whether the form came from a page of this application, so that no stranger's page can have something kept. */
    public static boolean isFromOwnPage(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (site != null) {
            return "same-origin".equals(site);
        }
        return origin != null && origin.endsWith("://" + text(request.getHeader(HttpHeaders.HOST)));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
