package org.opora.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** No page offers a link that does not open for the person who sees it. */
@DemoTest
class DeadLinksTests {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rybinsk.coordinator",
                "rybinsk.head",
                "rybinsk.controller",
                "rybinsk.methodist",
                "rybinsk.ermakovo.director",
                "rybinsk.ermakovo.staff",
                "rybinsk.expert1",
                "operator.r76",
                "admin"
            })
    void everyLinkOpens(String login) {
        List<String> dead = new ArrayList<>();
        DemoLinks.of(port, login).forEach((path, link) -> {
            if (link.status() >= 400) {
                dead.add(link.from() + " -> " + path + ": " + link.status());
            }
        });
        assertThat(dead).isEmpty();
    }
}
