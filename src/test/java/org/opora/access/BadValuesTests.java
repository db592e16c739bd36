package org.opora.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.access.AccessRule.Whose;
import org.opora.account.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route × every value it takes × {left out, of another kind, a day that does not exist, out of every range, a control
 * character, far too long}: whatever a form says, the answer is a page and never a failure of the server. Each request is
 * rolled back.
 */
@OporaTest
class BadValuesTests {

    private static final Map<String, Optional<String>> BAD = bad();

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private AccessWorld world;

    @Autowired
    private RuleRequests requests;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TransactionTemplate transaction;

    private static Map<String, Optional<String>> bad() {
        Map<String, Optional<String>> bad = new LinkedHashMap<>();
        bad.put("left out", Optional.empty());
        bad.put("empty", Optional.of(""));
        bad.put("of another kind", Optional.of("не то"));
        bad.put("30 February", Optional.of("2027-02-30"));
        bad.put("out of every range", Optional.of("-99999999999999999999"));
        bad.put("with NUL", Optional.of("a\0b"));
        bad.put("too long", Optional.of("я".repeat(20_000)));
        return bad;
    }

    @BeforeEach
    void makeTheWorld() {
        world.make();
    }

    @Test
    void noValueOfAFormMakesTheServerFail() {
        List<String> failed = new ArrayList<>();
        Map<String, Set<String>> names = names();
        for (AccessRule rule : AccessRule.readAll()) {
            Set<String> read = names.getOrDefault(rule.route(), Set.of());
            rule.reach().keySet().stream()
                    .findFirst()
                    .ifPresent(role -> BAD.forEach((what, value) -> {
                        if (!isDrawnWithAll(rule, role, read, value)) {
                            read.forEach(name -> {
                                String answer = ask(rule, role, Map.of(name, value));
                                if (!answer.matches("[1-4]\\d\\d")) {
                                    failed.add(rule.route() + ", " + name + " " + what + ": " + answer);
                                }
                            });
                        }
                    }));
        }
        assertThat(failed).isEmpty();
    }

    /** A page that is drawn has read each of its parameters, so they are tried at once; a form stops at the first that is bad. */
    private boolean isDrawnWithAll(AccessRule rule, Role role, Set<String> read, Optional<String> value) {
        return rule.method().equals("GET")
                && read.size() > 1
                && ask(rule, role, read.stream().collect(Collectors.toMap(name -> name, name -> value)))
                        .equals("200");
    }

    /** The status of the answer, or what was thrown. */
    private String ask(AccessRule rule, Role role, Map<String, Optional<String>> values) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            try {
                int answer = mvc.perform(requests.of(rule, Whose.OWN, world.person(role), values))
                        .andReturn()
                        .getResponse()
                        .getStatus();
                return Integer.toString(answer);
            } catch (Exception failure) {
                return failure.toString();
            }
        });
    }

    /** Names of the parameters that each route reads. */
    private Map<String, Set<String>> names() {
        Map<String, Set<String>> names = new LinkedHashMap<>();
        for (Map.Entry<RequestMappingInfo, HandlerMethod> entry :
                mapping.getHandlerMethods().entrySet()) {
            for (String pattern : entry.getKey().getPatternValues()) {
                entry.getKey().getMethodsCondition().getMethods().forEach(method -> names.computeIfAbsent(
                                method + " " + pattern, route -> new LinkedHashSet<>())
                        .addAll(parameters(entry.getValue())));
            }
        }
        return names;
    }

    private static Set<String> parameters(HandlerMethod handler) {
        Set<String> names = new LinkedHashSet<>();
        for (MethodParameter parameter : handler.getMethodParameters()) {
            parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
            Class<?> type = parameter.getParameterType();
            if (named != null && !Map.class.isAssignableFrom(type)) {
                names.add(named.name().isEmpty() ? String.valueOf(parameter.getParameterName()) : named.name());
            } else if (type.isRecord() && type.getName().startsWith("org.opora.")) {
                Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .forEach(names::add);
            }
        }
        return names;
    }
}
