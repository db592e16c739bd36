package org.opora.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.opora.DayOfTheRun;
import org.opora.planreading.Plans;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A coordinator makes a running roadmap of the plan that lies in a Word file. */
@DemoTest
class PlanFileTourTests {

    private static final String PASSWORD = "opora-demo";
    private static final String COORDINATOR = "karabash.coordinator";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @LocalServerPort
    private int port;

    @Test
    void aPlanIsUploadedItsDoubtsAreSettledAndItsRoadmapRunsByOrder() {
        try (Person person = new Person(port, Person.DESK, "ru").signIn(COORDINATOR, PASSWORD)) {
            Page page = person.open("/");
            page.locator("nav a", new Page.LocatorOptions().setHasText("План из файла"))
                    .click();
            page.locator("#file").setInputFiles(new FilePayload("План школ.docx", WORD, Plans.docx(plan())));
            page.getByText("Прочитать план").click();
            assertThat(page.locator("h1")).hasText("План школ.docx");
            settleAll(page);
            orderNotIssued(page);
            person.open("/recognitions");
            page.locator("main a", new Page.LocatorOptions().setHasText("План школ.docx"))
                    .first()
                    .click();
            assertThat(page.locator("main")).containsText("Сомнений не осталось");
            person.screenshot("plan-settled");
            page.getByText("Взять план в работу").click();
            page.waitForURL(Pattern.compile(".*/roadmaps/.+"));
            assertThat(page.locator("main")).containsText("Собеседования со ШНОР");
            String roadmap = URI.create(page.url()).getPath();
            InboxWalk inbox = new InboxWalk(person);
            inbox.done("Уточнить сроки строк").done("Подтвердить охват школ").done("Подготовить проект приказа");
            byTheHead("Согласовать проект приказа");
            inbox.done("Зарегистрировать приказ");
            Locator running = person.open(roadmap).locator("h1 .badge.bg-green-lt");
            page.waitForCondition(() -> {
                page.reload();
                return running.count() > 0;
            });
            assertThat(page.locator("main")).containsText("01-10/7");
            person.screenshot("plan-running");
            assertThat(person.complaints()).isEmpty();
        }
    }

    private void byTheHead(String task) {
        try (Person head = new Person(port, Person.DESK, "ru").signIn("karabash.head", PASSWORD)) {
            new InboxWalk(head).done(task);
        }
    }

    @Test
    void aTablePastedFromWordKeepsItsCellsAndFitsAPhone() {
        try (Person person = new Person(port, Person.PHONE, "ru").signIn(COORDINATOR, PASSWORD)) {
            Page page = person.open("/recognitions");
            page.locator("#text")
                    .evaluate(
                            """
                            (area, html) => {
                              const data = new DataTransfer();
                              data.setData('text/html', html);
                              data.setData('text/plain', 'Мероприятия');
                              area.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
                            }""",
                            new String(Plans.html(plan()), StandardCharsets.UTF_8));
            assertThat(page.locator("#text")).hasValue("Мероприятия");
            page.getByText("Прочитать план").click();
            assertThat(page.locator("main")).containsText("Разбор показателей по профилактике");
            assertThat(person.scrollsSideways()).isFalse();
            assertThat(person.complaints()).isEmpty();
            person.screenshot("plan-phone");
        }
    }

    /** Each kind once; every decision is stored at once, and the page comes back without that kind. */
    private static void settleAll(Page page) {
        Locator all = page.locator("button[value=accept-all]");
        page.waitForLoadState();
        int kinds = all.count();
        assertThat(kinds).isPositive();
        for (int left = kinds - 1; left >= 0; left--) {
            all.first().click();
            assertThat(all).hasCount(left);
            page.waitForLoadState();
        }
        assertThat(page.locator(".alert-dismissible")).containsText("Решение сохранено");
    }

    /** The order of the fixture lies in the future: here the process is to make it. */
    private static void orderNotIssued(Page page) {
        Locator header = page.locator("summary", new Page.LocatorOptions().setHasText("проверить и исправить"));
        header.click();
        page.locator("#h-number").fill("");
        page.locator("#h-date").fill("");
        page.locator("form:has(#h-number) button.btn-primary").click();
        assertThat(page.locator("main summary").first()).containsText("Приказ в тексте не назван");
        page.waitForLoadState();
    }

    /** A plan of the coming year, whenever the test runs. */
    private static String plan() {
        return Plans.text("two-halves.txt")
                .replace("2027", String.valueOf(DayOfTheRun.today().getYear() + 1))
                .replace("ЗАРЕЧНОГО МУНИЦИПАЛЬНОГО РАЙОНА", "КАРАБАШСКОГО ГОРОДСКОГО ОКРУГА")
                .replace("Зареченском муниципальном районе", "Карабашском городском округе")
                .replace("Руководителям МОУ Лесная СОШ и МОУ Озёрная ООШ:", "Руководителям школ:");
    }
}
