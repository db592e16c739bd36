package org.opora.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.TestMunicipalities.Made;
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.opora.form.Draft;
import org.opora.form.Drafts;
import org.opora.inbox.Inbox;
import org.opora.inbox.InboxTask;
import org.opora.inbox.InboxWorld;
import org.opora.inbox.SaveDraft;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A director's form in a browser: drafts, rows, files, errors, last year's answer, the receipt. */
@OporaTest
class FormWalkTests {

    @LocalServerPort
    private int port;

    @Autowired
    private InboxWorld world;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Drafts drafts;

    @Autowired
    private SaveDraft saving;

    @Autowired
    private JdbcClient jdbc;

    private Made place;
    private SignedIn director;
    private InboxTask task;

    /** The coordinator has answered the same form for the school before: that is the earlier answer. */
    @BeforeEach
    void directorsTask() {
        place = world.municipality();
        UUID school = place.schools().get(0);
        director = accounts.inSchool(place.id(), school, Role.DIRECTOR);
        InboxTask first = world.start(place, school, 5);
        Map<String, Object> answers = Map.of("agreed", true, "count", 8, "person", "Иванова И. И.");
        world.coordinator(place).run(() -> inbox.submit(first.id(), UUID.randomUUID(), answers));
        task = world.current(first.businessKey());
    }

    private Person person(int width) {
        return new Person(port, width, "ru").signIn(director.login(), TestAccounts.PASSWORD);
    }

    private Page open(Person person) {
        Page page = person.open("/inbox/" + task.id());
        person.waitForTools();
        return page;
    }

    private static Locator field(Page page, String label) {
        return page.locator(".fjs-container").getByLabel(label);
    }

    private static void saved(Page page) {
        assertThat(page.locator("#draft-status")).containsText("Сохранено");
    }

    private static void press(Page page, String name) {
        page.locator("button:visible", new Page.LocatorOptions().setHasText(name))
                .first()
                .click();
    }

    private Draft draft() {
        return drafts.of(task.id(), director.accountId()).orElseThrow();
    }

    @Test
    void aDraftSavesItselfSurvivesAndIsNeverOverwrittenUnseen() {
        try (Person person = person(Person.DESK)) {
            Page page = open(person);
            field(page, "Ответственный").fill("Петров");
            saved(page);
            Page second = person.secondPage("/inbox/" + task.id());
            assertThat(field(second, "Ответственный")).hasValue("Петров");
            field(second, "Ответственный").fill("Сидорова");
            field(second, "Сколько документов").fill("9");
            saved(second);
            second.close();

            field(page, "Ответственный").fill("Петров П. П.");
            Locator dialog = page.locator("dialog.opora-compare");
            assertThat(dialog).containsText("Черновик изменён в другом окне");
            assertThat(dialog).containsText("Сидорова");
            assertThat(dialog).containsText("Петров П. П.");
            person.screenshot("form-conflict");
            dialog.locator("[data-take=count]").click();
            dialog.getByText("Сохранить то, что в форме").click();
            saved(page);
            assertThat(draft().json()).contains("Петров П. П.").contains("\"count\":9");

            page.locator("summary", new Page.LocatorOptions().setHasText("История черновика"))
                    .click();
            assertThat(page.locator("#draft-history li").first()).containsText(Pattern.compile("\\d\\d:\\d\\d:\\d\\d"));
            page.locator("[data-revision]").first().click();
            dialog.locator("[data-take=person]").click();
            dialog.getByText("Закрыть").click();
            assertThat(field(page, "Ответственный")).hasValue("Сидорова");
            saved(page);
            page.reload();
            assertThat(field(page, "Ответственный")).hasValue("Сидорова");
            assertThat(person.complaints()).allMatch(text -> text.contains("409"));
        }
    }

    @Test
    void anAnswerFromAStaleWindowIsSentOnlyAfterBothTextsWereSeen() {
        try (Person person = person(Person.DESK)) {
            Page page = open(person);
            page.locator(".fjs-form-field-checkbox input").check();
            field(page, "Ответственный").fill("Петров");
            saved(page);
            Page second = person.secondPage("/inbox/" + task.id());
            field(second, "Ответственный").fill("Сидорова");
            assertThat(second.locator("#draft-status")).containsText("Не сохранено");
            saved(second);
            second.close();

            press(page, "Отправить");
            Locator dialog = page.locator("dialog.opora-compare");
            assertThat(dialog).containsText("Ответ не отправлен");
            assertThat(dialog).containsText("Сидорова");
            assertThat(draft().json()).contains("Сидорова");
            person.screenshot("form-stale-send");
            dialog.locator("[data-take=person]").click();
            dialog.getByText("Сохранить то, что в форме").click();
            saved(page);
            press(page, "Отправить");
            assertThat(page.getByText("Квитанция №")).isVisible();
            assertThat(page.locator("main")).containsText("Сидорова");
        }
    }

    @Test
    void workThatComesBackOpensFilledInWithItsFilesAndIsSentAgain() {
        try (Person person = person(Person.DESK)) {
            Page page = open(person);
            field(page, "Почему нет").fill("Не успели");
            page.locator(".opora-files .opora-file-drop input")
                    .setInputFiles(new FilePayload[] {pdf("План.pdf", "1"), pdf("Справка.pdf", "2")});
            assertThat(page.locator(".opora-files li a")).hasCount(2);
            press(page, "Отправить");
            assertThat(page.getByText("Квитанция №")).isVisible();
            InboxTask review = world.current(task.businessKey());
            world.expert(task.businessKey()).run(() -> inbox.submit(review.id(), UUID.randomUUID(), Map.of()));
            task = world.current(task.businessKey());

            open(person);
            assertThat(field(page, "Почему нет")).hasValue("Не успели");
            assertThat(page.locator("#task-notices")).containsText("Задача вернулась");
            assertThat(page.locator(".opora-origin-words").first()).hasText("из прежнего ответа");
            assertThat(page.locator(".opora-files li a")).hasCount(2);
            person.screenshot("form-come-back");
            page.getByLabel("Убрать: Справка.pdf").click();
            assertThat(page.locator(".opora-files li a")).hasCount(1);
            field(page, "Почему нет").fill("Теперь успели");
            press(page, "Отправить");
            assertThat(page.getByText("Квитанция №")).isVisible();
            assertThat(page.locator("main")).containsText("План.pdf");
            assertThat(person.complaints()).isEmpty();
        }
    }

    @Test
    void ofTwoListsOnlyWhatDiffersIsMarked() {
        String before =
                "{\"items\":[{\"name\":\"Устав\",\"pages\":7},{\"name\":\"План\",\"pages\":2},{\"name\":\"Приказ\"},{\"name\":\"Справка\",\"pages\":1,\"kind\":\"COPY\"}]}";
        String now =
                "{\"items\":[{\"name\":\"Устав\",\"pages\":7},{\"name\":\"Приказ\"},{\"name\":\"План\",\"pages\":2},{\"name\":\"Справка\",\"pages\":4,\"kind\":\"COPY\"}]}";
        director.run(() -> saving.save(task.id(), before, 0));
        director.run(() -> saving.save(task.id(), now, 1));
        try (Person person = person(Person.DESK)) {
            Page page = open(person);
            page.locator("summary", new Page.LocatorOptions().setHasText("История черновика"))
                    .click();
            page.locator("[data-revision]").first().click();
            Locator theirs = page.locator("dialog.opora-compare .opora-pair-theirs");
            assertThat(theirs).containsText("Строка 1: без отличий");
            assertThat(theirs).not().containsText("Устав");
            assertThat(theirs).containsText("Строка 2: без отличий, там это строка 3");
            assertThat(theirs.locator("mark")).hasText("1");
            person.screenshot("form-rows-compared");
            assertThat(person.barriers()).isEmpty();
        }
    }

    @Test
    void onASharedComputerOnePersonsTextIsNeverAnothersDraft() {
        SignedIn staff = accounts.inSchool(place.id(), place.schools().get(0), Role.STAFF);
        try (Person person = person(Person.DESK)) {
            Page page = open(person);
            page.context().clearCookies();
            field(page, "Ответственный").fill("Директор писал");
            assertThat(page.locator("#task-notices")).containsText("Сеанс завершён");
            Page second = person.secondPage("/sign-in");
            second.locator("#login").fill(staff.login());
            second.locator("#password").fill(TestAccounts.PASSWORD);
            second.locator("#sign-in-button").click();
            assertThat(second.locator("#content")).isVisible();
            page.evaluate("dispatchEvent(new Event('online'))");
            assertThat(page.locator("#task-notices")).containsText("вошёл другой сотрудник");
            page.close();

            second.navigate("http://localhost:" + port + "/inbox/" + task.id());
            field(second, "Сколько документов").fill("4");
            saved(second);
            assertThat(field(second, "Ответственный")).isEmpty();
            assertThat(drafts.ofTask(task.id())).singleElement().satisfies(draft -> assertThat(draft.personId())
                    .isEqualTo(staff.accountId()));
            second.context().clearCookies();
            second.navigate("http://localhost:" + port + "/sign-in");
            second.locator("#login").fill(director.login());
            second.locator("#password").fill(TestAccounts.PASSWORD);
            second.locator("#sign-in-button").click();
            assertThat(second.locator("#content")).isVisible();
            second.navigate("http://localhost:" + port + "/inbox/" + task.id());
            assertThat(field(second, "Ответственный")).hasValue("Директор писал");
        }
    }

    @Test
    void aColleagueWhoBeganMeanwhileIsNamedWithTheFirstSaving() {
        SignedIn staff = accounts.inSchool(place.id(), place.schools().get(0), Role.STAFF);
        try (Person person = person(Person.DESK)) {
            Page page = open(person);
            staff.run(() -> saving.save(task.id(), "{\"person\":\"Сидорова\"}", 0));
            field(page, "Сколько документов").fill("4");
            Locator notice = page.locator("#task-notices");
            assertThat(notice).containsText("Эту же форму заполняет");
            notice.locator("button").click();
            page.locator("dialog.opora-compare [data-take=person]").click();
            assertThat(field(page, "Ответственный")).hasValue("Сидорова");
        }
    }

    @Test
    void whoReachesTheTaskNoMoreIsToldThatNothingIsSaved() {
        try (Person person = person(Person.PHONE)) {
            Page page = open(person);
            jdbc.sql("update inbox_task set role = 'head' where id = ?")
                    .param(task.id())
                    .update();
            field(page, "Ответственный").fill("Петров");
            assertThat(page.locator("#task-notices")).containsText("Эта задача вам больше не доступна");
            assertThat(page.locator("#draft-status")).containsText("Не сохранено");
        } finally {
            jdbc.sql("update inbox_task set role = 'director' where id = ?")
                    .param(task.id())
                    .update();
        }
    }

    @Test
    void whatWasTypedAMomentBeforeLeavingIsThere() {
        try (Person person = person(Person.DESK)) {
            Page page = open(person);
            field(page, "Ответственный").fill("Успели");
            person.open("/inbox");
            open(person);
            assertThat(field(page, "Ответственный")).hasValue("Успели");
            field(page, "Ответственный").fill("Продолжу позже");
            press(page, "Сохранить и продолжить позже");
            page.waitForURL("**/inbox");
            assertThat(draft().json()).contains("Продолжу позже");
            assertThat(person.complaints()).isEmpty();
        }
    }

    @Test
    void whatNeverReachedTheServerIsKeptByTheBrowserAndShownBesideANewerDraft() {
        try (Person person = person(Person.DESK)) {
            Page page = open(person);
            page.context().setOffline(true);
            field(page, "Ответственный").fill("Из браузера");
            assertThat(page.locator("#task-notices")).containsText("Нет связи");
            page.close();
            page.context().setOffline(false);
            director.run(() -> saving.save(task.id(), "{\"person\":\"С другого компьютера\",\"count\":3}", 0));
            assertThat(draft().json()).contains("С другого компьютера");

            Page again = person.secondPage("/inbox/" + task.id());
            Locator dialog = again.locator("dialog.opora-compare");
            assertThat(dialog).containsText("В браузере остался несохранённый текст");
            assertThat(dialog).containsText("Из браузера");
            assertThat(dialog).containsText("С другого компьютера");
            assertThat(draft().json()).as("nothing is overwritten").contains("С другого компьютера");
            dialog.getByText("Сохранить то, что в форме").click();
            saved(again);
            assertThat(draft().json()).contains("Из браузера");
        }
    }

    @Test
    void rowsAreAddedCopiedMovedDeletedAndPasted() {
        try (Person person = person(Person.DESK)) {
            Page page = open(person);
            Locator rows = page.locator(".opora-row-table tbody tr");
            press(page, "Добавить строку");
            assertThat(rows).hasCount(1);
            field(page, "Название").first().fill("Устав");
            page.getByLabel("Копировать строку 1").click();
            assertThat(rows).hasCount(2);
            field(page, "Название").nth(1).fill("Приказ");
            page.getByLabel("Поднять строку 2").click();
            assertThat(field(page, "Название").first()).hasValue("Приказ");
            page.getByLabel("Удалить строку 2").click();
            assertThat(rows).hasCount(1);

            press(page, "Вставить из Excel");
            Locator dialog = page.locator("dialog.opora-dialog");
            dialog.locator("textarea")
                    .fill(
                            """
                    Название\tСрок\tСтраниц\tВид
                    План работы\t31.08.2027\t1 200\tкопия
                    Справка\t32.08.2027\tдва\tПодлинник
                    """);
            assertThat(dialog.locator("[data-refused] li")).hasCount(2);
            assertThat(dialog).containsText("Строка 2, «Срок»: «32.08.2027»");
            person.screenshot("form-paste");
            dialog.getByText("Добавить в форму").click();
            assertThat(rows).hasCount(3);
            saved(page);
            assertThat(draft().json())
                    .contains("\"due\":\"2027-08-31\"", "\"pages\":1200", "\"kind\":\"COPY\"", "\"kind\":\"ORIGINAL\"");
            person.screenshot("form-rows-desk");
            person.at(Person.PHONE);
            assertThat(person.scrollsSideways()).isFalse();
            person.screenshot("form-rows-phone");
            assertThat(person.barriers()).isEmpty();
            assertThat(person.complaints()).isEmpty();
        }
    }

    @Test
    void errorsAreListedAtTheTopAndLeadToTheirFields() {
        try (Person person = person(Person.DESK)) {
            Page page = open(person);
            assertThat(page.locator("#task-sections")).containsText("Обязательных полей заполнено: 0 из 1");
            press(page, "Добавить строку");
            press(page, "Отправить");
            Locator errors = page.locator(".opora-error-list li");
            assertThat(errors).hasCount(2);
            assertThat(errors.nth(1)).containsText("Документы, строка 1: Название");
            assertThat(page.locator(".opora-error-list")).isFocused();
            person.screenshot("form-errors");
            errors.nth(1).locator("button").click();
            assertThat(field(page, "Название").first()).isFocused();
            field(page, "Название").first().fill("Устав");
            field(page, "Почему нет").fill("Не согласны");
            assertThat(page.locator("#task-sections")).containsText("2 из 2");
            assertThat(person.barriers()).isEmpty();
            assertThat(person.complaints()).isEmpty();
        }
    }

    @Test
    void lastYearsAnswerIsTakenFieldByFieldAndNothingSilently() {
        try (Person person = person(Person.DESK)) {
            Page page = open(person);
            assertThat(field(page, "Сколько документов")).hasValue("3");
            assertThat(page.locator("button[aria-label='Увеличить']")).hasCount(1);
            assertThat(page.locator(".opora-origin-words")).hasText("из данных системы");
            assertThat(field(page, "Ответственный")).isEmpty();
            page.locator("details:has([data-earlier-answer]) > summary").first().click();
            page.locator("aside [data-take=person]").click();
            assertThat(field(page, "Ответственный")).hasValue("Иванова И. И.");
            assertThat(page.getByText("из прежнего ответа")).isVisible();
            page.locator("aside [data-take=person]").click();
            assertThat(field(page, "Ответственный")).isEmpty();
            page.locator("aside [data-take-all]").click();
            assertThat(field(page, "Сколько документов")).hasValue("8");
            assertThat(page.getByText("из данных системы")).hasCount(0);
            person.screenshot("form-earlier");
            saved(page);
            assertThat(person.complaints()).isEmpty();
        }
    }

    @Test
    void filesAreDroppedReplacedLookedAtAndTheReceiptIsPrinted() {
        try (Person person = person(Person.DESK)) {
            Page page = open(person);
            Locator files = page.locator(".opora-files");
            files.locator(".opora-file-drop input")
                    .setInputFiles(new FilePayload[] {pdf("План.pdf", "1"), pdf("Справка.pdf", "2")});
            assertThat(files.locator("li a")).hasCount(2);
            drop(page, "Ещё.pdf");
            assertThat(files.locator("li a")).hasCount(3);
            files.locator(".opora-file-drop input")
                    .setInputFiles(new FilePayload("Письмо.pdf", "application/pdf", new byte[] {'M', 'Z', 0}));
            assertThat(files.locator(".opora-file-problem")).containsText("Письмо.pdf");
            files.locator(".opora-file-drop input").setInputFiles(pdf("Четвёртый.pdf", "4"));
            assertThat(files.locator("li a")).hasCount(4);
            assertThat(files.locator(".opora-file-problem")).hasCount(1);
            files.getByLabel("Убрать: Письмо.pdf").click();
            assertThat(files.locator(".opora-file-problem")).hasCount(0);
            assertThat((Boolean) page.evaluate(BESIDE))
                    .as("a file let go beside the field opens nothing")
                    .isTrue();
            files.getByLabel("Заменить: План.pdf").setInputFiles(pdf("План-2.pdf", "3"));
            assertThat(files.locator("li a").first()).hasText("План-2.pdf");
            files.getByLabel("Посмотреть: Справка.pdf").click();
            assertThat(page.locator("dialog.opora-look iframe")).isVisible();
            person.screenshot("form-look");
            page.locator("dialog.opora-look").getByText("Закрыть").click();
            saved(page);
            page.locator(".fjs-form-field-checkbox input").check();
            press(page, "Отправить");
            assertThat(page.getByText("Квитанция №")).isVisible();
            assertThat(page.getByText("Прежние версии: 1")).isVisible();
            page.locator("main a", new Page.LocatorOptions().setHasText("Распечатать"))
                    .click();
            assertThat(page.getByText("Квитанция №")).isVisible();
            assertThat(page.getByText("План-2.pdf").first()).isVisible();
            person.screenshot("form-paper");
            assertThat(person.complaints()).as("the refused file").allMatch(text -> text.contains("409"));
        }
    }

    private static FilePayload pdf(String name, String content) {
        return new FilePayload(name, "application/pdf", ("%PDF-1.4\n%" + content + "\n%%EOF\n").getBytes(US_ASCII));
    }

    private static final String BESIDE =
            """
            () => {
              const data = new DataTransfer();
              data.items.add(new File(['%PDF-1.4'], 'Мимо.pdf', { type: 'application/pdf' }));
              return !document.querySelector('h1').dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
            }
            """;

    private static void drop(Page page, String name) {
        page.evaluate(
                """
                name => {
                  const data = new DataTransfer();
                  data.items.add(new File(['%PDF-1.4\\n%dropped\\n%%EOF\\n'], name, { type: 'application/pdf' }));
                  document.querySelector('.opora-files').dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
                }
                """,
                name);
    }
}
