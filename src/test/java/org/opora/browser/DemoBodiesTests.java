package org.opora.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each municipality of the demo has its own authority, and its head the post that stands on the authority's card. */
@DemoTest
class DemoBodiesTests {

    private static final String POST = "Председатель комитета по образованию";

    @LocalServerPort
    private int port;

    @Test
    void theCardOfTheAuthorityGivesTheHeadThePost() {
        try (Person admin = new Person(port, Person.DESK, "ru").signIn("admin", "opora-demo")) {
            Page page = admin.open("/settings/municipalities");
            page.locator("main a", new Page.LocatorOptions().setHasText("Оленегорск"))
                    .click();
            Locator bodies = page.locator("section[aria-labelledby=bodies]");
            assertThat(bodies).containsText("Комитет по образованию");
            assertThat(bodies).containsText(POST);
            assertThat(bodies).containsText("Информационно-методический центр");
            assertThat(admin.barriers()).isEmpty();

            page = admin.open("/accounts?q=olenegorsk.head");
            assertThat(page.locator("main")).containsText(POST);
            assertThat(admin.complaints()).isEmpty();
        }
    }
}
