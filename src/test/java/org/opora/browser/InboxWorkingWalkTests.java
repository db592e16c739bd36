package org.opora.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Working in the list of tasks: many at once, by keyboard alone, with the task beside the list. */
@DemoTest
class InboxWorkingWalkTests {

    private static final String PASSWORD = "opora-demo";
    private static final String COORDINATOR = "rybinsk.coordinator";
    private static final String DIRECTOR = "rybinsk.ermakovo.director";

    @LocalServerPort
    private int port;

    private Person person(String login, int width) {
        return new Person(port, width, "ru").signIn(login, PASSWORD);
    }

    private static Locator rows(Page page) {
        return page.locator("#inbox-rows tr");
    }

    @Test
    void theKeysAloneMarkTasksMoveTheirDueDatesAndTakeThatBack() {
        for (int width : List.of(Person.DESK, Person.PHONE)) {
            try (Person person = person(COORDINATOR, width)) {
                Page page = person.open("/inbox?tab=group");
                assertThat(page.locator("[data-bulk] button[value=DUE]")).isHidden();
                int marked = Math.min(2, rows(page).count());
                for (int i = 0; i < marked; i++) {
                    page.keyboard().press("j");
                    page.keyboard().press("x");
                }
                assertThat(page.locator("[data-bulk-count]")).hasText("Отмечено: " + marked);
                person.screenshot("inbox-bulk-" + width);
                assertThat(person.scrollsSideways()).isFalse();
                List<String> before =
                        page.locator("#inbox-rows .inbox-marked .inbox-due").allInnerTexts();
                page.keyboard().press("d");

                page.locator("#batch-days").selectOption("+7");
                assertThat(person.barriers()).isEmpty();
                page.locator("#batch-days").press("Tab");
                page.keyboard().press("Enter");
                assertThat(page.locator("#batch-preview")).hasText("Затронет задач: " + marked);
                assertThat(page.locator("tbody tr")).hasCount(marked);
                person.screenshot("batch-preview-" + width);
                assertThat(person.scrollsSideways()).isFalse();
                page.keyboard().press("Enter");
                assertThat(page.locator("#batch-result")).hasText("Сделано задач: " + marked);
                person.screenshot("batch-result-" + width);
                assertThat(person.barriers()).isEmpty();
                assertThat(person.rawWords()).isEmpty();
                page.getByText("Вернуть прежние значения").click();
                page.locator("#batch-start").press("Enter");
                assertThat(page.locator("#batch-result")).hasText("Сделано задач: " + marked);
                page.locator("main .btn-primary").click();
                assertThat(rows(page).first()).isVisible();
                assertThat(page.locator("#inbox-rows .inbox-due").allInnerTexts())
                        .containsAll(before);
                assertThat(person.complaints()).isEmpty();
            }
        }
    }

    @Test
    void aTaskIsTakenAndGivenBackByOneKeyAndKeysInFieldsAreText() {
        try (Person person = person(DIRECTOR, Person.DESK)) {
            Page page = person.open("/inbox?tab=group");
            page.keyboard().press("j");
            String id = page.locator(".inbox-current").getAttribute("data-task");
            page.keyboard().press("c");
            assertThat(page.locator(".alert-success")).containsText("Взято в работу задач: 1");
            page = person.open("/inbox?tab=mine");
            page.keyboard().press("/");
            assertThat(page.locator("#q")).isFocused();
            page.keyboard().type("cjxb?");
            assertThat(page.locator("#q")).hasValue("cjxb?");
            assertThat(page.locator("dialog[open]")).hasCount(0);
            page.locator("#q").blur();
            while (page.locator("tr.inbox-current[data-task='" + id + "']").count() == 0) {
                page.keyboard().press("j");
            }
            page.keyboard().press("b");
            assertThat(page.locator(".alert-success")).containsText("Возвращено в общие задач: 1");
            assertThat(person.complaints()).isEmpty();
        }
    }

    @Test
    void oneFieldFindsPagesSchoolsAndTasksByKeyboard() {
        for (int width : List.of(Person.DESK, Person.PHONE)) {
            try (Person person = person(COORDINATOR, width)) {
                Page page = person.open("/");
                if (width == Person.PHONE) {
                    page.locator("[data-command]").click();
                } else {
                    page.keyboard().press("Control+k");
                }
                Locator field = page.locator("#command-text");
                assertThat(field).isFocused();
                assertThat(page.locator("#command [role=option]").first()).isVisible();
                field.fill("ермаков");
                Locator school = page.locator("#command [role=option]")
                        .filter(new Locator.FilterOptions()
                                .setHasText(Pattern.compile("Ермаков", Pattern.CASE_INSENSITIVE)));
                assertThat(school.first()).isVisible();
                person.screenshot("command-search-" + width);
                assertThat(person.barriers()).isEmpty();
                assertThat(person.scrollsSideways()).isFalse();
                String chosen = field.getAttribute("aria-activedescendant");
                assertThat(page.locator("#" + chosen)).hasAttribute("aria-selected", "true");
                field.press("ArrowDown");
                field.press("ArrowUp");
                assertThat(field).hasAttribute("aria-activedescendant", chosen);
                field.press("Enter");
                page.waitForURL(Pattern.compile(".*/(schools|inbox)/.+"));

                person.open("/");
                page.locator("[data-command]").click();
                field.fill("ничего такого нет");
                assertThat(page.locator("#command-none")).hasText("Ничего не найдено");
                field.press("Escape");
                assertThat(page.locator("#command")).isHidden();
                assertThat(person.complaints()).isEmpty();
            }
        }
    }

    @Test
    void theKeysAreShownLeadToPagesAndCanBeSwitchedOff() {
        try (Person person = person(COORDINATOR, Person.DESK)) {
            Page page = person.open("/");
            page.keyboard().press("?");
            assertThat(page.locator("#keys")).isVisible();
            person.screenshot("keys");
            assertThat(person.barriers()).isEmpty();
            page.keyboard().press("g");
            page.keyboard().press("i");
            assertThat(page.locator("#keys")).isVisible();
            page.keyboard().press("Escape");
            page.keyboard().press("g");
            page.keyboard().press("i");
            page.waitForURL(Pattern.compile(".*/inbox"));
            page.keyboard().press("?");
            person.screenshot("keys-inbox");
            assertThat(person.barriers()).isEmpty();
            page.locator("dialog[open] [data-keys-letters]").uncheck();
            page.keyboard().press("Escape");
            page.keyboard().press("j");
            assertThat(page.locator(".inbox-current")).hasCount(0);
            assertThat(person.complaints()).isEmpty();
        }
    }

    @Test
    void theTaskStandsBesideTheListAndTheNextOneFollows() {
        try (Person person = person(DIRECTOR, Person.DESK)) {
            Page page = person.open("/inbox?tab=group");
            page.locator("[data-split]").click();
            assertThat(page.locator(".inbox-pane-empty")).isVisible();
            person.open("/inbox?tab=group");
            assertThat(page.locator(".inbox-pane")).isVisible();
            assertThat(page.locator("[data-split]")).hasAttribute("aria-pressed", "true");
            page.locator("[data-split]").hover();
            assertThat(person.barriers()).isEmpty();
            Locator first = rows(page).nth(0);
            Locator second = rows(page).nth(1);
            page.keyboard().press("j");
            page.keyboard().press("Enter");
            FrameLocator pane = page.frameLocator(".inbox-pane iframe");
            assertThat(pane.locator("h1"))
                    .hasText(first.locator(".inbox-task a").innerText());
            assertThat(pane.locator(".navbar-vertical")).isHidden();
            person.screenshot("inbox-split");
            assertThat(person.scrollsSideways()).isFalse();
            assertThat(person.barriers()).isEmpty();

            pane.locator("[data-claim]").click();
            pane.getByText("Вернуть в общие").click();
            assertThat(second).hasClass(Pattern.compile("inbox-open"));
            assertThat(pane.locator("h1"))
                    .hasText(second.locator(".inbox-task a").innerText());
            assertThat(page.locator(".inbox-pane-said")).containsText("Открыта следующая");
            person.screenshot("inbox-split-next");

            person.at(1000);
            assertThat(page.locator(".inbox-pane")).isHidden();
            assertThat(page.locator("[data-split]")).isHidden();
            assertThat(person.complaints()).isEmpty();
        }
    }
}
