package org.opora.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the README's tour promises, done in a browser on the demo data. */
@DemoTest
class DemoTourTests {

    private static final String PASSWORD = "opora-demo";

    @LocalServerPort
    private int port;

    @Test
    void aCoordinatorOpensAYearAndSendsItsFirstForm() {
        try (Person person = new Person(port, Person.DESK, "ru").signIn("ocher.coordinator", PASSWORD)) {
            Page page = launch(person);
            assertThat(page.locator("h1")).containsText("год");
            page = person.open("/inbox?tab=group");
            Locator criteria = page.locator("main a", new Page.LocatorOptions().setHasText("Определить критерии"));
            Page list = page;
            page.waitForCondition(() -> {
                list.reload();
                return criteria.count() > 0;
            });
            criteria.first().click();
            page.locator(".fjs-container").first().waitFor();
            page.getByText("Отправить", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(page.getByText("Задача выполнена")).isVisible();
            assertThat(person.complaints()).isEmpty();
        }
    }

    @Test
    void aDirectorFillsAndSendsAFormWithAFileOnAPhone() {
        try (Person person = new Person(port, Person.PHONE, "ru").signIn("rybinsk.serednevo.director", PASSWORD)) {
            Page page = person.open("/");
            page.getByText("Повторно разобрать мониторинг").first().click();
            page.locator(".fjs-container").first().waitFor();
            for (Locator text : page.locator(".fjs-container textarea").all()) {
                text.fill("Разобраны результаты по классам и предметам, намечены занятия в малых группах");
                text.blur();
            }
            page.locator("input[type=file]")
                    .first()
                    .setInputFiles(
                            new FilePayload("Справка.pdf", "application/pdf", "%PDF-1.4\n%%EOF\n".getBytes(US_ASCII)));
            assertThat(page.getByText("Справка.pdf").first()).isVisible();
            assertThat(person.scrollsSideways()).isFalse();
            page.getByText("Отправить", new Page.GetByTextOptions().setExact(true))
                    .click();
            page.getByText("Задача выполнена")
                    .or(page.locator(".fjs-form-field-error"))
                    .first()
                    .waitFor();
            person.screenshot("director-sent");
            assertThat(page.getByText("Задача выполнена")).isVisible();
            assertThat(person.complaints()).isEmpty();
        }
    }

    private static Page launch(Person person) {
        Page page = person.open("/cycles/new");
        page.locator("main button", new Page.LocatorOptions().setHasText("Открыть год"))
                .click();
        page.waitForLoadState();
        return page;
    }
}
