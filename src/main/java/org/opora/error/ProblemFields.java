package org.opora.error;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** The members of problem details (RFC 9457) that a refusal becomes for another program. */
public final class ProblemFields {

    private ProblemFields() {}

    /** @param code the refusal's code, as an extension member: programs branch on it, people read the detail */
    public static Map<String, Object> of(HttpStatus status, String code, String detail) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("type", "about:blank");
        fields.put("title", status.getReasonPhrase());
        fields.put("status", status.value());
        fields.put("detail", detail);
        fields.put("code", code);
        return fields;
    }
}
