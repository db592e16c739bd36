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

    /** Fills and sends the task of that name, waiting for the background work that brings it. */
    InboxWalk done(String name) {
        Page page = person.open(SHARED);
        Locator task = tasks(page).filter(new Locator.FilterOptions().setHasText(name));
        page.waitForCondition(() -> {
            page.reload();
            return task.count() > 0;
        });
        send(page, task.first());
        return this;
    }

    /** Fills and sends whatever is there, and what background work brings meanwhile, until nothing is. */
    InboxWalk clear() {
        while (!isClear()) {
            Page page = person.open(SHARED);
            send(page, tasks(page).first());
        }
        return this;
    }

    private static void send(Page page, Locator task) {
        task.click();
        new FormSheet(page).fillWhatIsEmpty().send();
    }

    private boolean isClear() {
        Page page = person.open(SHARED);
        return tasks(page).count() == 0;
    }

    private static Locator tasks(Page page) {
        return page.locator("main a[href^='/inbox/']:not([href*='tab='])");
    }
}
