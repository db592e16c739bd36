package org.opora.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.opora.DayOfTheRun;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the README's tour promises, done in a browser on the demo data. */
@DemoTest
class DemoTourTests {

    private static final String PASSWORD = "opora-demo";

    @LocalServerPort
    private int port;

    @Test
    void aCoordinatorOpensAYearAndClearsTheInbox() {
        try (Person person = new Person(port, Person.DESK, "ru").signIn("ocher.coordinator", PASSWORD)) {
            InboxWalk inbox = new InboxWalk(person)
                    .openYear()
                    .done("Определить критерии и пороги")
                    .done("Подготовить проект приказа")
                    .clear();
            assertThat(person.open("/inbox?tab=done&q=Подготовить").locator("#inbox-rows"))
                    .containsText("Подготовить проект приказа");
            inbox.clear();
            assertThat(person.complaints()).isEmpty();
        }
        try (Person head = new Person(port, Person.DESK, "ru").signIn("ocher.head", PASSWORD)) {
            new InboxWalk(head).done("Согласовать проект приказа");
        }
        try (Person person = new Person(port, Person.DESK, "ru").signIn("ocher.coordinator", PASSWORD)) {
            new InboxWalk(person).done("Зарегистрировать приказ");
        }
    }

    @Test
    void anExpertDeclaresNoInterestAndReviewsAProgramme() {
        try (Person expert = new Person(port, Person.DESK, "ru").signIn("rybinsk.expert1", PASSWORD)) {
            Page page = expert.open("/reviews");
            assertThat(page.getByText("Ждёт вашей рецензии").first()).isVisible();
            openOwn(expert, "Сообщить о личном интересе");
            new FormSheet(expert.page()).fillWhatIsEmpty().send();
            openOwn(expert, "Оценить программу");
            new FormSheet(expert.page())
                    .choose("Структура полная", "2 — выполнено")
                    .choose("Заключение эксперта", "Принять")
                    .fillWhatIsEmpty()
                    .send();
            expert.screenshot("expert-sent");
            assertThat(expert.complaints()).isEmpty();
        }
    }

    /** A task that is meant for this person alone, from the inbox. */
    private static void openOwn(Person person, String name) {
        Page page = person.open("/inbox?tab=mine");
        Locator task = page.locator("main a[href^='/inbox/']", new Page.LocatorOptions().setHasText(name));
        page.waitForCondition(() -> {
            page.reload();
            return task.count() > 0;
        });
        task.first().click();
    }

    @Test
    void aDirectorFillsAndSendsAFormWithAFileOnAPhone() {
        try (Person person = new Person(port, Person.PHONE, "ru").signIn("rybinsk.serednevo.director", PASSWORD)) {
            Page page = person.open("/");
            page.getByText("Выполнить и подтвердить").first().click();
            FormSheet sheet = new FormSheet(page);
            Locator day = page.locator(".fjs-datepicker input").first();
            day.fill(DateTimeFormatter.ofPattern("dd.MM.yyyy").format(DayOfTheRun.today()));
            day.press("Tab");
            for (Locator text : page.locator(".fjs-container textarea").all()) {
                text.fill("Разобраны результаты по классам и предметам, намечены занятия в малых группах");
            }
            // The last text is not left before the file comes, and the form is sent while it comes: nothing may be
            // lost.
            page.locator("input[type=file]")
                    .first()
                    .setInputFiles(
                            new FilePayload("Справка.pdf", "application/pdf", "%PDF-1.4\n%%EOF\n".getBytes(US_ASCII)));
            assertThat(person.scrollsSideways()).isFalse();
            sheet.send();
            person.screenshot("director-sent");
            assertThat(person.complaints()).isEmpty();
        }
    }
}
