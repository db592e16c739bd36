package org.opora.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opora.table.TableFile;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Finding, views and news of the list of tasks in a browser: at a desk, on a phone, and between two people. */
@DemoTest
class InboxFindingWalkTests {

    private static final String PASSWORD = "opora-demo";
    private static final String COORDINATOR = "rybinsk.coordinator";

    @LocalServerPort
    private int port;

    private Person person(String login, int width) {
        return new Person(port, width, "ru").signIn(login, PASSWORD);
    }

    private static Locator rows(Page page) {
        return page.locator("#inbox-rows tr");
    }

    private static Locator menu(Page page, String name) {
        return page.locator("#inbox-filter details.facet")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("summary", new Page.LocatorOptions().setHasText(name))));
    }

    @Test
    void filtersAreChosenWithTheirCountsAndTakenAwayAgain() {
        for (int width : List.of(Person.DESK, Person.PHONE)) {
            try (Person person = person(COORDINATOR, width)) {
                Page page = person.open("/inbox?tab=all");
                Locator stage = menu(page, "Этап");
                stage.locator("summary").click();
                Locator value = stage.locator("label").first();
                String count = value.locator(".text-secondary").textContent().strip();
                person.screenshot("inbox-filter-" + width);
                assertThat(person.scrollsSideways()).isFalse();
                value.locator("input").check();
                stage.locator("button").click();
                assertThat(page.locator("#inbox-found")).hasText("Задач: " + count);
                assertThat(page.locator(".inbox-chip")).hasCount(1);
                assertThat(page.url()).contains("stage=").doesNotContain("dueFrom");

                page.locator("#q").fill("такого точно нет");
                page.locator("#q").press("Enter");
                assertThat(page.getByText("Ничего не найдено")).isVisible();
                person.screenshot("inbox-nothing-" + width);
                page.getByText("Сбросить").click();
                assertThat(page.locator(".inbox-chip")).hasCount(0);
                assertThat(person.complaints()).isEmpty();
            }
        }
    }

    @Test
    void aHeadingSortsAndPagesGoOnAndBack() {
        try (Person person = person(COORDINATOR, Person.DESK)) {
            Page page = person.open("/inbox?tab=done");
            page.locator("thead a", new Page.LocatorOptions().setHasText("Школа"))
                    .click();
            assertThat(page.locator("th[aria-sort=ascending]")).hasText("Школа");
            page.waitForLoadState();
            List<String> first = rows(page).allTextContents();
            page.keyboard().press("n");
            assertThat(page.locator("a[rel=prev]")).isVisible();
            assertThat(rows(page).allTextContents()).isNotEqualTo(first);
            page.keyboard().press("p");
            assertThat(rows(page)).hasText(first.toArray(String[]::new));
            assertThat(page.locator("a[rel=prev]")).hasCount(0);
            assertThat(person.complaints()).isEmpty();
        }
    }

    @Test
    void aViewWithItsOwnColumnsIsSavedBeginsTheListAndIsExported() throws IOException {
        try (Person person = person("rybinsk.methodist", Person.DESK)) {
            Page page = person.open("/inbox?tab=all");
            page.locator("summary", new Page.LocatorOptions().setHasText("Столбцы"))
                    .click();
            Locator opened = page.locator("[data-column]").filter(new Locator.FilterOptions().setHasText("Поступила"));
            opened.locator("input").check();
            while (opened.evaluate("row => row.previousElementSibling !== null").equals(true)) {
                opened.locator("[data-up]").click();
            }
            assertThat(person.barriers()).isEmpty();
            page.locator("[data-columns] button.btn-primary").click();
            assertThat(page.locator("thead th:not(.inbox-mark)").first()).hasText("Поступила");

            page.locator("summary", new Page.LocatorOptions().setHasText("Сохранить вид"))
                    .click();
            person.screenshot("inbox-view-save");
            page.locator("#view-name").fill("По поступлению");
            page.locator("form[action='/inbox/views'] input[name=start]").check();
            page.locator("form[action='/inbox/views'] button").click();
            assertThat(page.locator("#inbox-views")).containsText("По поступлению");
            person.open("/inbox");
            assertThat(page.locator("thead th:not(.inbox-mark)").first()).hasText("Поступила");
            person.screenshot("inbox-view");

            String found = page.locator("#inbox-found").textContent().replaceAll("\\D", "");
            Download table =
                    page.waitForDownload(() -> page.getByText("В таблицу XLSX").click());
            byte[] bytes = Files.readAllBytes(table.path());
            assertThat(TableFile.read(bytes)).hasSize(Integer.parseInt(found) + 1);

            page.onceDialog(com.microsoft.playwright.Dialog::accept);
            page.getByText("Удалить вид").click();
            assertThat(page.locator("#inbox-views")).hasCount(0);
            assertThat(person.complaints()).isEmpty();
        }
    }

    @Test
    void aTaskThatAColleagueTakesIsSeenWithoutAReloadAndNothingMoves() {
        try (Person director = person("rybinsk.ermakovo.director", Person.DESK);
                Person staff = person("rybinsk.ermakovo.staff", Person.DESK)) {
            Page watched = staff.open("/inbox?tab=group");
            Locator row = rows(watched).first();
            assertThat(row).isVisible();
            String id = row.getAttribute("data-task");
            int unread = row.locator(".inbox-dot").count();
            List<String> order = watched.locator("#inbox-rows tr .inbox-task a").allTextContents();

            Page page = director.open("/inbox/" + id);
            page.locator("[data-claim]").click();
            assertThat(page.getByText("Вернуть в общие")).isVisible();

            Locator same = watched.locator("tr[data-task='" + id + "']");
            assertThat(same.locator(".inbox-assignee")).not().hasText("не взята");
            assertThat(watched.locator("#inbox-rows tr .inbox-task a").allTextContents())
                    .isEqualTo(order);
            assertThat(same.locator(".inbox-dot")).hasCount(unread);
            staff.screenshot("inbox-live");

            Page mine = director.open("/inbox?tab=mine");
            assertThat(rows(mine)).hasCount(1);
            Page elsewhere = director.secondPage("/inbox/" + id);
            elsewhere.getByText("Вернуть в общие").click();
            assertThat(mine.locator("tr.inbox-gone[data-task='" + id + "']")).isVisible();
            assertThat(same.locator(".inbox-assignee")).hasText("не взята");
            Page group = director.open("/inbox?tab=mine");
            elsewhere.locator("a[href='/inbox/" + id + "']").first().click();
            elsewhere.locator("[data-claim]").first().click();
            assertThat(group.locator("#inbox-news")).containsText("Новых задач: 1");
            assertThat(director.complaints()).isEmpty();
            assertThat(staff.complaints()).isEmpty();
        }
    }
}
