package org.opora.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The engine takes a value of a type it does not know as it comes, and says so in its log at every start. */
class DecisionTypesTests {

    private static final Set<String> KNOWN = Set.of("string", "boolean", "integer", "long", "double", "date");
    private static final Pattern TYPE = Pattern.compile("typeRef=\"([^\"]*)\"");

    @Test
    void everyInputAndOutputOfABundledDecisionHasATypeThatTheEngineKnows() throws IOException {
        Resource[] decisions = new PathMatchingResourcePatternResolver().getResources("classpath*:bpmn/*.dmn");

        assertThat(decisions).hasSizeGreaterThanOrEqualTo(5);
        for (Resource decision : decisions) {
            String text = decision.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
            assertThat(TYPE.matcher(text).results().map(found -> found.group(1)))
                    .as(decision.getFilename())
                    .isNotEmpty()
                    .allMatch(KNOWN::contains);
        }
    }
}
