package org.opora.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opora.account.DemoPassword;
import org.opora.bench.SignedInPerson;
import org.springframework.boot.test.web.server.LocalServerPort;

/** No page offers a link that does not open for the person who sees it. */
@DemoTest
class DeadLinksTests {

    private static final int OF_A_KIND = 4;

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
        SignedInPerson person = new SignedInPerson(port, login, DemoPassword.TEXT);
        List<String> dead = new ArrayList<>();
        person.links(OF_A_KIND).forEach((path, from) -> {
            int status = person.get(path).statusCode();
            if (status >= 400) {
                dead.add(from + " -> " + path + ": " + status);
            }
        });
        assertThat(dead).isEmpty();
    }
}
