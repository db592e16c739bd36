package org.opora.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Somebody who works off the inbox from the top. */
final class InboxWalk {

    private static final String SHARED = "/inbox?tab=group";

    private final Person person;

    InboxWalk(Person person) {
        this.person = person;
    }

    /** Opens the next year that the wizard proposes. */
    InboxWalk openYear() {
        Page page = person.open("/cycles/new");
        page.locator("main button", new Page.LocatorOptions().setHasText("Открыть год"))
                .click();
        page.waitForURL(address -> !address.endsWith("/new"));
        assertThat(page.locator("h1")).containsText("год");
        return this;
    }

    /** Fills and sends the first task, waiting for the background work that brings it; answers what it was called. */
    String doNext() {
        Page page = person.open(SHARED);
        Locator tasks = tasks(page);
        page.waitForCondition(() -> {
            page.reload();
            return tasks.count() > 0;
        });
        tasks.first().click();
        FormSheet sheet = new FormSheet(page);
        String name = page.locator("h1").first().textContent().strip();
        sheet.fillWhatIsEmpty().send();
        return name;
    }

    boolean isClear() {
        Page page = person.open(SHARED);
        return tasks(page).count() == 0;
    }

    private static Locator tasks(Page page) {
        return page.locator("main a[href^='/inbox/']:not([href*='tab='])");
    }
}
