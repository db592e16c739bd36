package org.opora.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What single pages do on the demo data; pictures of some of them stand in the README. */
@DemoTest
class DemoPagesTests {

    private static final String PASSWORD = "opora-demo";
    private static final Pattern OF_A_PLAN =
            Pattern.compile("Провести и подтвердить|Уточнить срок|Дополнить подтверждения");

    @LocalServerPort
    private int port;

    @Test
    void theStartPagesAreSeenAtADeskAndOnAPhone() {
        try (Person person = new Person(port, Person.DESK, "ru").signIn("rybinsk.coordinator", PASSWORD)) {
            person.open("/");
            person.picture("home");
            assertThat(person.complaints()).isEmpty();
        }
        try (Person person = new Person(port, Person.PHONE, "ru").signIn("rybinsk.ermakovo.director", PASSWORD)) {
            person.open("/");
            person.picture("director");
            assertThat(person.complaints()).isEmpty();
        }
    }

    @Test
    void tasksOfAPlanSayWhichRowTheyAreAbout() {
        try (Person person = new Person(port, Person.DESK, "ru").signIn("rybinsk.coordinator", PASSWORD)) {
            Page page = person.open("/inbox?tab=group");
            assertThat(page.locator("tr", new Page.LocatorOptions().setHasText(OF_A_PLAN))
                            .allTextContents())
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row).contains("№ "));
        }
    }

    @Test
    void aChosenLookIsKeptAndComesWithThePage() {
        try (Person person = new Person(port, Person.DESK, "ru").signIn("rybinsk.coordinator", PASSWORD)) {
            Page page = person.open("/schools?text=СОШ");
            page.locator("button[name=theme][value=dark]").click();
            page.locator("html[data-bs-theme=dark]").waitFor();
            assertThat(page.url()).contains("/schools?text=");
            Response again = page.navigate("http://localhost:" + port + "/journal");
            assertThat(again.text()).contains("data-bs-theme=\"dark\"");
            page.locator("button[name=theme][value=system]").click();
            page.locator("html[data-bs-theme=light]").waitFor();
            assertThat(person.complaints()).isEmpty();
        }
    }

    @Test
    void aDayIsTypedAndPickedAlikeWhateverTheBrowsersLanguage() {
        for (String language : List.of("ru", "en")) {
            try (Person person = new Person(port, Person.PHONE, language).signIn("rybinsk.coordinator", PASSWORD)) {
                Page page = person.open("/journal");
                page.locator("#from").fill("1.9.2026");
                page.keyboard().press("Tab");
                assertThat(page.locator("#from").inputValue()).isEqualTo("01.09.2026");
                page.locator("#to").fill("30.02.2026");
                page.keyboard().press("Tab");
                PlaywrightAssertions.assertThat(page.locator("#announcer")).containsText("31.08.2027");
                page.locator("#to").fill("");
                page.locator("#to ~ .date-button").press("Enter");
                assertThat(page.evaluate("document.activeElement.className").toString())
                        .contains("flatpickr-day");
                page.keyboard().press("Enter");
                assertThat(page.locator("#to").inputValue()).matches("\\d\\d\\.\\d\\d\\.\\d{4}");
                page.locator("main form button:not([type=button])").click();
                page.waitForURL("**/journal?**from=2026-09-01&to=20*");
                assertThat(person.complaints()).isEmpty();
            }
        }
    }

    @Test
    void aKeyboardReachesTheTextFirstAndShowsWhereItIsWithoutMotion() {
        try (Person person = new Person(port, Person.DESK, "ru").signIn("rybinsk.coordinator", PASSWORD)) {
            Page page = person.open("/inbox");
            page.keyboard().press("Tab");
            PlaywrightAssertions.assertThat(page.locator(".skip-link")).isInViewport();
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            String focused = "(() => { const e = document.activeElement, s = getComputedStyle(e); return"
                    + " !!e.closest('#content') + ' ' + (s.outlineStyle !== 'none' || s.boxShadow !== 'none') + '"
                    + " ' + s.transitionDuration })()";
            assertThat(page.evaluate(focused)).isEqualTo("true true 0s");
        }
    }

    @Test
    void theCalendarIsAMonthAtADeskAndAListOnAPhoneAndGoesIntoOnesOwnProgram() {
        try (Person person = new Person(port, Person.DESK, "ru").signIn("rybinsk.coordinator", PASSWORD)) {
            Page page = person.open("/calendar");
            page.getByText("Весь муниципалитет").click();
            PlaywrightAssertions.assertThat(page.locator(".agenda-month")).isVisible();
            PlaywrightAssertions.assertThat(
                            page.locator(".agenda-month td.day-off").first())
                    .containsText(Pattern.compile("выходной|праздник"));
            assertThat(person.barriers()).isEmpty();
            person.picture("calendar");
            person.at(Person.PHONE);
            PlaywrightAssertions.assertThat(page.locator(".agenda-month")).isHidden();
            assertThat(person.scrollsSideways()).isFalse();
            assertThat(person.barriers()).isEmpty();
            assertThat(person.rawWords()).isEmpty();

            person.open("/calendar/address");
            page.getByText("Создать адрес").click();
            String address = page.locator("#made-address").textContent();
            assertThat(person.scrollsSideways()).isFalse();
            assertThat(page.request().get(address).text()).startsWith("BEGIN:VCALENDAR");
            page.reload();
            PlaywrightAssertions.assertThat(page.locator("#made-address")).hasCount(0);
            assertThat(person.complaints()).isEmpty();
        }
    }

    @Test
    void theRunningYearHasABoardOfSchoolsAndStages() {
        try (Person person = new Person(port, Person.DESK, "ru").signIn("rybinsk.coordinator", PASSWORD)) {
            Page page = person.open("/cycles");
            page.locator("main a[href^='/cycles/']:not([href='/cycles/new'])")
                    .first()
                    .click();
            page.waitForLoadState();
            page.evaluate("document.querySelector('.stage-board').closest('.card').scrollIntoView()");
            person.picture("board");
            assertThat(page.locator("main").textContent()).contains("Ермаковская СОШ");
            assertThat(person.complaints()).isEmpty();
        }
    }

    @Test
    void aSchoolHasACardOverTheYears() {
        try (Person person = new Person(port, Person.DESK, "ru").signIn("rybinsk.coordinator", PASSWORD)) {
            Page page = person.open("/schools?text=Ермаковская");
            page.locator("main tbody a").first().click();
            page.waitForLoadState();
            person.picture("school");
            assertThat(page.locator("main").textContent()).contains("ШНОР", "ВПР");
            assertThat(person.complaints()).isEmpty();
        }
    }

    @Test
    void anAdministratorOpensADiagramInTheEditorAndChecksIt() {
        try (Person person = new Person(port, Person.DESK, "ru").signIn("admin", PASSWORD)) {
            Page page = person.open("/diagrams/order");
            page.locator(".djs-container svg").first().waitFor();
            person.picture("editor");
            page.getByText("Проверить", new Page.GetByTextOptions().setExact(true))
                    .click();
            page.waitForLoadState();
            person.screenshot("editor-checked");
            assertThat(person.complaints()).isEmpty();
        }
    }

    @Test
    void aTaskShowsItsForm() {
        try (Person person = new Person(port, Person.DESK, "ru").signIn("rybinsk.coordinator", PASSWORD)) {
            Page page = person.open("/inbox");
            page.locator("main a[href^='/inbox/']").first().click();
            page.locator(".fjs-container").first().waitFor();
            person.picture("task");
            assertThat(person.complaints()).isEmpty();
        }
    }

    @Test
    void aDayThatDoesNotExistIsRefusedBesideItsField() {
        try (Person person = new Person(port, Person.PHONE, "ru").signIn("rybinsk.coordinator", PASSWORD)) {
            Page page = person.open("/inbox?tab=group");
            page.getByText("Уточнить срок").first().click();
            Locator day = page.locator(".fjs-datepicker input").first();
            day.fill("30.02.2027");
            page.keyboard().press("Tab");
            PlaywrightAssertions.assertThat(page.locator("[data-day-refused]")).containsText("30.02.2027");
            PlaywrightAssertions.assertThat(day).hasValue("");
            day.fill("1.9.2027");
            page.keyboard().press("Tab");
            PlaywrightAssertions.assertThat(day).hasValue("01.09.2027");
            PlaywrightAssertions.assertThat(page.locator("[data-day-refused]")).hasCount(0);
            assertThat(person.complaints()).isEmpty();
        }
    }

    @Test
    void anUnknownAddressIsAPageOfItsOwn() {
        try (Person person = new Person(port, Person.DESK, "ru").signIn("rybinsk.coordinator", PASSWORD)) {
            Response answer =
                    person.page().navigate("http://localhost:" + port + "/cycles/00000000-0000-0000-0000-000000000000");
            assertThat(answer.status()).isEqualTo(404);
        }
    }
}
