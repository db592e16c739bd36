package org.opora.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.TestMunicipalities.Made;
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.opora.form.Drafts;
import org.opora.inbox.Inbox;
import org.opora.inbox.InboxTask;
import org.opora.inbox.InboxWorld;
import org.opora.inbox.SaveDraft;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Repeating rows in a browser: remarks and files go with their row, rows inside rows, removed files from the history. */
@OporaTest
class FormRowsWalkTests {

    /** What the keyboard is at when it does not show: neither itself nor what is drawn around it has an edge of its own. */
    private static final String UNSEEN =
            """
            () => {
              const at = document.activeElement;
              const drawn = one => one && (getComputedStyle(one).outlineStyle !== 'none' || getComputedStyle(one).boxShadow !== 'none');
              const around = at.closest('.opora-file-add, .fjs-input-group, .fjs-taglist, .fjs-form-field-checkbox');
              if (at === document.body) return null;
              return drawn(at) || drawn(around) ? '' : at.outerHTML.slice(0, 120);
            }
            """;

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

    private SignedIn director;
    private SignedIn coordinator;
    private InboxTask task;
    private UUID answer;

    @BeforeEach
    void directorsTask() {
        Made place = world.municipality();
        UUID school = place.schools().get(0);
        director = accounts.inSchool(place.id(), school, Role.DIRECTOR);
        coordinator = world.coordinator(place);
        InboxTask first = world.start(place, school, 5);
        answer = UUID.randomUUID();
        coordinator.run(() -> inbox.submit(first.id(), answer, Map.of("agreed", true, "count", 8)));
        task = world.current(first.businessKey());
    }

    private Page open(Person person) {
        Page page = person.signIn(director.login(), TestAccounts.PASSWORD).open("/inbox/" + task.id());
        person.waitForTools();
        return page;
    }

    private void draft(String text) {
        director.run(() -> saving.save(task.id(), text, 0));
    }

    private String savedDraft() {
        return drafts.of(task.id(), director.accountId()).orElseThrow().json();
    }

    private static void saved(Page page) {
        assertThat(page.locator("#draft-status")).containsText("Сохранено");
    }

    /** As a check pins it: at the row as it was sent. */
    private void remark(String path, String label, String row, String text) {
        jdbc.sql(
                        """
                        insert into field_remark (id, submission_id, process_instance_id, form_id, task_id, path, label, row_answer,
                                                  text, written_by, written_at)
                        values (?, ?, ?, ?, 'check', ?, ?, cast(? as jsonb), ?, ?, ?)""")
                .param(UUID.randomUUID())
                .param(answer)
                .param(task.processInstanceId())
                .param(task.formId())
                .param(path)
                .param(label)
                .param(row)
                .param(text)
                .param(coordinator.accountId())
                .param(Timestamp.from(Instant.EPOCH))
                .update();
    }

    /** It was pinned to the first row; before the form was opened again that row had become the second. */
    @Test
    void aRemarkGoesWithItsRowAndIsSettledThere() {
        remark("items.0", "Документы № 1 «Приказ»", "{\"name\":\"Приказ\",\"pages\":2}", "Приложите сам приказ");
        draft("{\"items\":[{\"name\":\"Устав\"},{\"name\":\"Приказ\",\"pages\":2},{\"name\":\"План\"}]}");
        try (Person person = new Person(port, Person.DESK, "ru")) {
            Page page = open(person);
            Locator notice = page.locator("#task-notices");
            assertThat(notice).containsText("Документы № 1 «Приказ» — Приложите сам приказ");
            assertThat(page.locator("tr[data-row='2'] + tr .opora-remark")).containsText("Приложите сам приказ");
            notice.locator("li button").click();
            assertThat(page.locator(".opora-remark textarea")).isFocused();
            page.locator(".opora-remark textarea").fill("Приложен");
            page.getByLabel("Опустить строку 2").click();
            Locator atThird = page.locator("tr[data-row='3'] + tr .opora-remark");
            assertThat(atThird.locator("textarea")).hasValue("Приложен");
            person.screenshot("row-remark-desk");
            atThird.locator("button", new Locator.LocatorOptions().setHasText("Устранено"))
                    .click();
            assertThat(atThird).containsText("Замечание устранено");
            assertThat(page.locator("#announcer")).containsText("Замечание устранено: Документы № 1 «Приказ»");

            page.getByLabel("Удалить строку 3").click();
            assertThat(page.locator(".opora-rows > .opora-remark")).containsText("этой строки в форме теперь нет");
            page.locator("[data-row-undo]").click();
            assertThat(atThird).containsText("Замечание устранено");
            saved(page);
            assertThat(savedDraft()).doesNotContain("_row");
            person.at(Person.PHONE);
            assertThat(person.scrollsSideways()).isFalse();
            assertThat(person.barriers()).isEmpty();
            person.screenshot("row-remark-phone");
            assertThat(person.complaints()).isEmpty();
        }
    }

    @Test
    void aFileUnderWayArrivesInItsRowWhereverThatIsByThen() {
        draft("{\"items\":[{\"name\":\"Устав\"},{\"name\":\"Приказ\"}]}");
        try (Person person = new Person(port, Person.DESK, "ru")) {
            Page page = open(person);
            List<Route> held = new ArrayList<>();
            page.route("**/inbox/*/files", held::add);
            page.locator("tr[data-row='1'] .opora-file-drop input").setInputFiles(pdf("Устав.pdf"));
            page.waitForCondition(() -> !held.isEmpty());
            page.getByLabel("Опустить строку 1").click();
            assertThat(page.locator("tr[data-row='2'] progress")).hasCount(1);
            held.get(0).resume();
            assertThat(page.locator("tr[data-row='2'] .opora-file-list a")).hasText("Устав.pdf");
            assertThat(page.locator("tr[data-row='1'] .opora-file-list a")).hasCount(0);
            saved(page);

            page.locator(".opora-files").getByLabel("Убрать: Устав.pdf").click();
            assertThat(page.locator(".opora-file-list a")).hasCount(0);
            saved(page);
            page.waitForCondition(() -> !savedDraft().contains("files\":["));
            page.reload();
            person.waitForTools();
            page.locator("summary", new Page.LocatorOptions().setHasText("История черновика"))
                    .click();
            page.locator("[data-revision]").first().click();
            Locator dialog = page.locator("dialog.opora-compare");
            assertThat(dialog).containsText("Устав.pdf");
            dialog.locator("[data-take=items]").click();
            dialog.getByText("Закрыть").click();
            assertThat(page.locator("tr[data-row='2'] .opora-file-list a")).hasText("Устав.pdf");
            page.waitForCondition(() -> savedDraft().contains("files\":["));
            page.reload();
            assertThat(page.locator("aside").getByText("Устав.pdf").first()).isVisible();
            assertThat(person.complaints()).isEmpty();
        }
    }

    @Test
    void rowsInsideRowsFitAPhoneAndTheirErrorsLeadToThem() {
        draft("{\"agreed\":true,\"parts\":[{\"title\":\"Первый\",\"steps\":[{\"text\":\"Собрать\",\"until\":null}]},"
                + "{\"title\":\"Второй\",\"steps\":[]}]}");
        remark("parts.1.steps.0", "Шаги № 1 «Собрать»", "{\"text\":\"Собрать\"}", "Назовите срок");
        try (Person person = new Person(port, Person.PHONE, "ru").preferring(ColorScheme.DARK)) {
            Page page = open(person);
            Locator parts = page.locator("[data-list=parts] > [role=list] > [data-row]");
            assertThat(parts).hasCount(2);
            assertThat(parts.first()).containsText("Назовите срок");
            parts.nth(1).locator("[data-row-add]").click();
            assertThat(parts.nth(1)
                            .locator("[data-list='parts.1.steps'] tr[data-row] input")
                            .first())
                    .isFocused();
            page.getByLabel("Поднять строку 2").last().click();
            assertThat(parts.first().getByLabel("Раздел")).hasValue("Второй");
            assertThat(parts.nth(1)).containsText("Назовите срок");
            page.locator("#task-submit").click();
            Locator error = page.locator(".opora-error-list li button");
            assertThat(error).containsText("Разделы, строка 1: Шаги, строка 1: Шаг");
            error.click();
            assertThat(parts.first().getByLabel("Шаг").last()).isFocused();
            assertThat(person.scrollsSideways()).isFalse();
            assertThat(person.barriers()).isEmpty();
            person.screenshot("nested-rows-phone");
            person.at(Person.DESK);
            person.screenshot("nested-rows-desk");
            assertThat(person.complaints()).isEmpty();
        }
    }

    /** From the first field to the journal at the end: the place is always seen, and nothing keeps the keyboard. */
    @Test
    void aKeyboardGoesThroughTheWholeFormAndIsSeenEverywhere() {
        draft(
                "{\"items\":[{\"name\":\"Устав\"}],\"parts\":[{\"title\":\"Первый\",\"steps\":[{\"text\":\"Собрать\"}]}]}");
        try (Person person = new Person(port, Person.DESK, "ru")) {
            Page page = open(person);
            page.locator(".fjs-container input").first().focus();
            Set<String> visited = new LinkedHashSet<>();
            boolean sent = false;
            for (int step = 0; step < 80 && !sent; step++) {
                page.keyboard().press("Tab");
                assertThat(page.evaluate(UNSEEN)).as("after " + visited).isEqualTo("");
                visited.add((String) page.evaluate(
                        "document.activeElement.getAttribute('aria-label') ?? document.activeElement.id"));
                sent = page.locator("#task-submit:focus").count() > 0;
            }
            assertThat(sent).as("the way ends at the button: " + visited).isTrue();
            assertThat(visited)
                    .contains("Копировать строку 1", "Удалить строку 1")
                    .hasSizeGreaterThan(15);
            page.keyboard().press("Enter");
            assertThat(page.locator("#announcer")).containsText("Исправьте, чтобы отправить");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.locator(".fjs-has-errors :focus")).hasCount(1);
            assertThat(page.locator("#draft-status[role=status]")).hasCount(1);
        }
    }

    private static FilePayload pdf(String name) {
        return new FilePayload(name, "application/pdf", "%PDF-1.4\n%1\n%%EOF\n".getBytes(US_ASCII));
    }
}
