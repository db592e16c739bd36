package org.opora.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.access.AccessRule.Whose;
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route × every role × {own, another school's, another municipality's, unknown} against {@code access-rules.txt}. The
 * routes are read from the handler mapping, so a new route without a rule fails here. What one may not reach answers 404,
 * like what does not exist. Each request is rolled back.
 */
@OporaTest
class AccessMatrixTests {

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

    private final List<AccessRule> rules = AccessRule.readAll();
    private final List<String> wrong = new ArrayList<>();

    @BeforeEach
    void makeTheWorld() {
        world.make();
    }

    @Test
    void everyRouteHasARuleAndEveryRuleARoute() {
        Set<String> routes = routes();
        assertThat(rules.stream().map(rule -> rule.route() + rule.subjects().keySet()))
                .doesNotHaveDuplicates();
        Set<String> ruled = rules.stream().map(AccessRule::route).collect(Collectors.toCollection(TreeSet::new));
        Set<String> without = new TreeSet<>(routes);
        without.removeAll(ruled);
        assertThat(without).as("routes without a rule in access-rules.txt").isEmpty();
        ruled.removeAll(routes);
        assertThat(ruled).as("rules without a route").isEmpty();
    }

    @Test
    void everyRoleReachesWhatTheRulesSayAndNothingElse() {
        for (AccessRule rule : rules) {
            for (Role role : Role.values()) {
                for (Whose whose : rule.subjects().isEmpty() ? List.of(Whose.OWN) : List.of(Whose.values())) {
                    check(rule, role, whose);
                }
            }
            checkStranger(rule);
        }
        assertThat(wrong).isEmpty();
    }

    private void check(AccessRule rule, Role role, Whose whose) {
        SignedIn person = world.person(role);
        Answer answer = ask(rule, whose, person);
        // 409: the policy let the person through and the state of the object refused; 422: the values of the form did.
        boolean through = answer.status < 400 || answer.status == 409 || answer.status == 422;
        boolean absent = rule.form().containsKey("@absent") && answer.status == 404;
        boolean right = rule.allows(role, whose) ? through || absent : answer.status == 404;
        if (!right) {
            wrong.add("%s as %s, %s: %s, but the rules say %s"
                    .formatted(rule.route(), role, whose, answer, rule.allows(role, whose) ? "allowed" : "404"));
        }
    }

    private void checkStranger(AccessRule rule) {
        Answer answer = ask(rule, Whose.OWN, null);
        boolean toSignIn = rule.pattern().startsWith("/api/")
                ? answer.status == 401
                : answer.status == 302 && answer.target.contains("/sign-in");
        boolean right =
                rule.everybody() || rule.reach().isEmpty() ? answer.status < 400 || answer.status == 404 : toSignIn;
        if (!right) {
            wrong.add("%s without signing in: %s".formatted(rule.route(), answer));
        }
    }

    private record Answer(int status, String target) {}

    private Answer ask(AccessRule rule, Whose whose, SignedIn person) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            try {
                MockHttpServletResponse response = mvc.perform(requests.of(rule, whose, person))
                        .andReturn()
                        .getResponse();
                String target = response.getRedirectedUrl();
                return new Answer(response.getStatus(), target == null ? "" : target);
            } catch (Exception failure) {
                return new Answer(599, rootOf(failure).toString());
            }
        });
    }

    private Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        for (Map.Entry<RequestMappingInfo, ?> entry :
                mapping.getHandlerMethods().entrySet()) {
            Set<RequestMethod> methods = entry.getKey().getMethodsCondition().getMethods();
            for (String pattern : entry.getKey().getPatternValues()) {
                if (methods.isEmpty()) {
                    routes.add("ANY " + pattern);
                }
                methods.forEach(method -> routes.add(method + " " + pattern));
            }
        }
        return routes;
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
