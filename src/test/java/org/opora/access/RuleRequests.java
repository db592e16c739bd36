package org.opora.access;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.opora.access.AccessRule.Whose;
import org.opora.account.SignedIn;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Makes the requests that {@code access-rules.txt} describes. */
@Component
class RuleRequests {

    private static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private final AccessWorld world;

    RuleRequests(AccessWorld world) {
        this.world = world;
    }

    /** The request as the rule describes it. */
    MockHttpServletRequestBuilder of(AccessRule rule, Whose whose, @Nullable SignedIn person) {
        return of(rule, whose, person, Map.of());
    }

    /**
     * The same with other values of some parameters.
     *
     * @param others by name; an empty one leaves the parameter out
     */
    MockHttpServletRequestBuilder of(
            AccessRule rule, Whose whose, @Nullable SignedIn person, Map<String, Optional<String>> others) {
        List<Object> variables = new ArrayList<>();
        for (String variable : pathVariables(rule.pattern())) {
            String kind = rule.subjects().get(variable);
            variables.add(kind == null ? world.filled(rule.form().get("{" + variable + "}")) : world.id(kind, whose));
        }
        HttpMethod method = HttpMethod.valueOf(rule.method().equals("ANY") ? "GET" : rule.method());
        MockHttpServletRequestBuilder request = rule.form().containsKey("@file")
                ? multipart(method, rule.pattern(), variables.toArray())
                        .file(new MockMultipartFile(rule.form().get("@file"), "файл.pdf", "application/pdf", PDF))
                : request(method, rule.pattern(), variables.toArray());
        request.accept("text/html", "*/*;q=0.8").with(RuleRequests::asTomcatDoes);
        if (rule.form().containsKey("@json")) {
            request.contentType("application/json").content(rule.form().get("@json"));
        }
        rule.subjects().forEach((name, kind) -> {
            if (name.startsWith("?") && !others.containsKey(name.substring(1))) {
                request.param(name.substring(1), world.id(kind, whose));
            }
        });
        rule.form().forEach((name, value) -> {
            if (!name.startsWith("{") && !name.startsWith("@") && !others.containsKey(name)) {
                request.param(name, world.filled(value));
            }
        });
        others.forEach((name, value) -> value.ifPresent(given -> request.param(name, given)));
        if (person != null) {
            request.with(authentication(person.authentication()));
        }
        return method == HttpMethod.GET ? request : request.with(csrf());
    }

    private static MockHttpServletRequest asTomcatDoes(MockHttpServletRequest request) {
        request.setServletPath(request.getRequestURI());
        request.setPathInfo(null);
        return request;
    }

    private static List<String> pathVariables(String pattern) {
        return Pattern.compile("\\{([^}:]+)[^}]*}")
                .matcher(pattern)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
