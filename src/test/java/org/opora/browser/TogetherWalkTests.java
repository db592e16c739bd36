package org.opora.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.DayOfTheRun;
import org.opora.OporaTest;
import org.opora.TestMunicipalities.Made;
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.opora.inbox.Inbox;
import org.opora.inbox.InboxTask;
import org.opora.inbox.InboxWorld;
import org.opora.substitution.NameSubstitute;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People who work together, each at a screen: one stands in for another, they talk about a task, put it off, look after others. */
@OporaTest
class TogetherWalkTests {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final String SMIRNOVA = "Смирнова Анна Петровна";
    private static final String BELOV = "Белов Игорь Олегович";

    @LocalServerPort
    private int port;

    @Autowired
    private InboxWorld world;

    @Autowired
    private Inbox inbox;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private NameSubstitute nameSubstitute;

    @Autowired
    private JdbcClient jdbc;

    private Made place;
    private UUID school;
    private SignedIn smirnova;

    @BeforeEach
    void aCoordinatorWithWork() {
        place = world.municipality();
        school = place.schools().get(0);
        smirnova = called(world.coordinator(place), SMIRNOVA);
    }

    private SignedIn called(SignedIn person, String name) {
        jdbc.sql("update account set name = ? where id = ?")
                .params(name, person.accountId())
                .update();
        return person;
    }

    private Person at(int width, SignedIn person) {
        return new Person(port, width, "ru").signIn(person.login(), TestAccounts.PASSWORD);
    }

    private static Locator bell(Page page) {
        return page.locator(".bell .badge");
    }

    private static void looksWell(Person person, String picture) {
        for (int width : new int[] {Person.DESK, Person.PHONE}) {
            person.at(width).screenshot("together-" + picture + "-" + width);
            assertThat(person.scrollsSideways()).isFalse();
        }
        assertThat(person.barriers()).isEmpty();
        person.at(Person.DESK);
    }

    @Test
    void aSubstituteHearsOfItSeesForWhomAndWorksForThem() {
        SignedIn deputy = accounts.inMunicipality(place.id(), Role.METHODIST);
        InboxTask task = world.start(place, school, 5);
        LocalDate today = DayOfTheRun.today();
        accounts.inMunicipality(place.id(), Role.HEAD)
                .run(() -> nameSubstitute.name(new NameSubstitute.Command(
                        place.id(),
                        smirnova.accountId(),
                        deputy.accountId(),
                        Role.COORDINATOR,
                        "inbox-test",
                        school,
                        today.minusDays(1),
                        today.plusDays(7),
                        "Приказ № 12")));
        try (Person person = at(Person.DESK, deputy)) {
            Page page = person.page();
            assertThat(bell(page)).hasText("1");
            page.locator(".bell").click();
            assertThat(page.locator("main")).containsText("Вам поручено замещать коллегу");
            page.getByText("Открыть замещение").click();
            assertThat(page.locator("main")).containsText(SMIRNOVA);
            assertThat(bell(page)).isHidden();

            person.open("/inbox");
            assertThat(page.locator("main .alert-info")).containsText("Вы замещаете: " + SMIRNOVA);
            assertThat(page.locator("#inbox-rows tr")).containsText("за: " + SMIRNOVA);
            looksWell(person, "substituted");
            page.keyboard().press("j");
            page.keyboard().press("c");
            assertThat(page.locator(".alert-success")).containsText("Взято в работу задач: 1");
            person.open("/inbox/" + task.id());
            assertThat(page.locator("main")).containsText("за отсутствующего: " + SMIRNOVA);
            person.open("/");
            assertThat(page.locator("main a[href='/inbox?tab=mine'] .h2")).hasText("1");
            assertThat(person.complaints()).isEmpty();
        }
    }

    @Test
    void colleaguesCallEachOtherAskAndAnswerAndATaskIsPutOff() {
        SignedIn belov = called(world.coordinator(place), BELOV);
        InboxTask task = world.start(place, school, 9);
        smirnova.run(() -> inbox.claim(task.id(), null));
        try (Person owner = at(Person.DESK, smirnova)) {
            Page page = owner.open("/inbox/" + task.id());
            page.locator("#comment").fill("Посмотрите, пожалуйста, ");
            page.locator("#comment").pressSequentially("@бел");
            assertThat(page.locator(".talk-names li")).hasText(BELOV);
            assertThat(owner.barriers()).isEmpty();
            page.keyboard().press("Enter");
            assertThat(page.locator("#comment")).hasValue("Посмотрите, пожалуйста, @" + BELOV + " ");
            page.locator("#talk").getByText("Написать").click();
            assertThat(page.locator(".talk-mention")).hasText("@" + BELOV);

            page.locator("#talk summary").filter(withText("Спросить коллегу")).click();
            page.locator("#colleague").selectOption(belov.accountId().toString());
            page.locator("#question").fill("Есть ли протокол за май?");
            page.locator("#talk form[action$=questions] button").click();
            assertThat(page.locator("#talk")).containsText("ждёт ответа");

            theColleagueAnswers(belov);

            page.reload();
            assertThat(page.locator(".talk-answer")).containsText("Да, № 7 от 12 мая");
            assertThat(bell(page)).hasText("1");
            looksWell(owner, "talk");
            putOff(owner);
            assertThat(owner.complaints()).isEmpty();
        }
    }

    private void theColleagueAnswers(SignedIn belov) {
        try (Person colleague = at(Person.PHONE, belov)) {
            Page page = colleague.open("/notifications");
            page.locator("main form")
                    .filter(withText("Открыть задачу"))
                    .locator("button")
                    .click();
            page.waitForURL("**/inbox/*#talk");
            assertThat(page.locator(".talk-mention")).hasText("@" + BELOV);
            colleague.open("/questions");
            page.locator("main .list-group a").click();
            assertThat(page.locator("main")).containsText("Есть ли протокол за май?");
            assertThat(colleague.scrollsSideways()).isFalse();
            page.locator("#answer").fill("Да, № 7 от 12 мая");
            page.locator("main form[action$=answer] button").click();
            assertThat(page.locator(".alert-success")).containsText("Ответ отправлен");
            assertThat(colleague.complaints()).isEmpty();
        }
    }

    private static void putOff(Person person) {
        Page page = person.page();
        LocalDate day = DayOfTheRun.today().plusDays(3);
        page.locator("summary").filter(withText("Отложить")).click();
        page.locator("#until").fill(DAY.format(day));
        page.locator("#note").fill("ждём письмо");
        person.screenshot("together-put-off");
        page.locator("form[action$=follow-up] .btn-primary").click();
        assertThat(page.locator("main")).containsText("Отложена до " + DAY.format(day) + ". ждём письмо");
        person.open("/inbox?tab=later");
        assertThat(page.locator("#inbox-rows tr")).containsText("отложена до " + DAY.format(day));
        person.at(Person.PHONE).screenshot("together-later");
        assertThat(person.scrollsSideways()).isFalse();
    }

    @Test
    void aCoordinatorLooksAfterTheWorkOfSchoolsByKeysAndRemindsThem() {
        SignedIn director = accounts.inSchool(place.id(), school, Role.DIRECTOR);
        InboxTask first = world.start(place, school, 5);
        smirnova.run(() -> inbox.submit(first.id(), UUID.randomUUID(), Map.of("agreed", true)));
        InboxTask directors = world.current(first.businessKey());
        try (Person person = at(Person.DESK, smirnova)) {
            Page page = person.open("/inbox?tab=group");
            page.locator("#inbox-tabs a").filter(withText("Под наблюдением")).click();
            Locator row = page.locator("#inbox-rows tr");
            assertThat(row).hasCount(1);
            assertThat(row).containsText("Ответить на программу");
            looksWell(person, "watching");
            page.keyboard().press("j");
            page.keyboard().press("r");
            assertThat(page.locator("#batch-preview")).hasText("Затронет задач: 1");
            assertThat(page.locator("tbody a")).hasCount(0);
            page.locator("#batch-start").press("Enter");
            assertThat(page.locator("#batch-result")).hasText("Сделано задач: 1");
            page.locator("main .btn-primary").click();
            assertThat(row).hasCount(1);

            director.run(() -> inbox.submit(directors.id(), UUID.randomUUID(), Map.of("agreed", true)));
            assertThat(page.locator("tr.inbox-gone")).containsText("уже не в этом списке");
            page.locator("#inbox-rows a").click();
            page.waitForURL("**/schools/" + school);
            assertThat(person.complaints()).isEmpty();
        }
    }

    private static Locator.FilterOptions withText(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
