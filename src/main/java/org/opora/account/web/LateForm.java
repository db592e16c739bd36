package org.opora.account.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opora.error.TypedText;

/** What is kept of a form that came too late: where it was going and what was typed, without passwords and tokens. */
record LateForm(String path, Map<String, List<String>> fields, boolean withFiles) {

    private static final int MOST_CHARACTERS = 2_000_000;

    static LateForm of(HttpServletRequest request) {
        String query = request.getQueryString();
        String path = request.getRequestURI() + (query == null ? "" : "?" + query);
        Map<String, List<String>> fields = new LinkedHashMap<>();
        long characters = 0;
        for (Map.Entry<String, String[]> field : request.getParameterMap().entrySet()) {
            for (String value : field.getValue()) {
                characters += value.length();
            }
            if (TypedText.isWorthKeeping(field.getKey()) && characters <= MOST_CHARACTERS) {
                // PostgreSQL keeps no NUL, and no form has a use for it.
                fields.put(
                        field.getKey(),
                        List.of(field.getValue()).stream()
                                .map(v -> v.replace("\0", ""))
                                .toList());
            }
        }
        return new LateForm(path, fields, hasFiles(request));
    }

    private static boolean hasFiles(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null || !type.startsWith("multipart/")) {
            return false;
        }
        try {
            Collection<Part> parts = request.getParts();
            return parts.stream().anyMatch(part -> part.getSubmittedFileName() != null && part.getSize() > 0);
        } catch (IOException | ServletException | IllegalStateException unreadable) {
            return true;
        }
    }
}
