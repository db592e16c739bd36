package org.opora.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opora.bench.SignedInPerson;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every page of every role opens on the demo data: no script error, nothing blocked, no sideways scrolling on a phone, nothing
 * that bars people with a keyboard, a screen reader or weak eyes, light and dark.
 */
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoPagesTests {

    private static final String PASSWORD = "opora-demo";

    private static final Set<String> OF_EACH_ROLE = Set.of("/", "/inbox", "/inbox/{id}");

    private final Set<String> walked = new HashSet<>();

    @LocalServerPort
    private int port;

    /** The first who reaches a page shows it; the start page, the inbox and a task are each role's own. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "rybinsk.coordinator",
                "ocher.coordinator",
                "rybinsk.ermakovo.director",
                "rybinsk.ermakovo.staff",
                "rybinsk.head",
                "rybinsk.controller",
                "rybinsk.methodist",
                "rybinsk.expert1",
                "operator.r76",
                "admin"
            })
    void everyPageOpensForEverybodyInBothLanguagesAndLooksAtADeskAndOnAPhone(String login) {
        Map<String, String> pages = new LinkedHashMap<>(new SignedInPerson(port, login, PASSWORD).pages());
        pages.keySet().removeIf(kind -> kind.contains(".") || !walked.add(kind) && !OF_EACH_ROLE.contains(kind));
        List<String> faults = new ArrayList<>();
        try (Person person =
                new Person(port, Person.DESK, "en").signIn(login, PASSWORD).inTheDark()) {
            pages.forEach((kind, path) -> faults.addAll(faultsAtADesk(person, kind, path)));
        }
        try (Person person = new Person(port, Person.DESK, "ru").signIn(login, PASSWORD)) {
            pages.forEach((kind, path) -> {
                faults.addAll(faultsAtADesk(person.at(Person.DESK), kind, path));
                faults.addAll(faultsOnAPhone(person.at(Person.PHONE), kind));
            });
        }
        assertThat(faults).isEmpty();
    }

    private static List<String> faultsAtADesk(Person person, String kind, String path) {
        List<String> faults = new ArrayList<>();
        person.open(path);
        person.waitForTools();
        if (person.page().locator("h1").first().textContent().isBlank()) {
            faults.add("no heading");
        }
        faults.addAll(person.complaints());
        person.complaints().clear();
        faults.addAll(person.barriers());
        return faults.stream()
                .map(fault -> kind + " " + path + " at a desk: " + fault)
                .toList();
    }

    private static List<String> faultsOnAPhone(Person person, String kind) {
        List<String> faults = new ArrayList<>(person.barriers());
        if (person.scrollsSideways()) {
            faults.add("scrolls sideways");
        }
        return faults.stream().map(fault -> kind + " on a phone: " + fault).toList();
    }

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
            assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("Провести и подтвердить"))
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
    void anUnknownAddressIsAPageOfItsOwn() {
        try (Person person = new Person(port, Person.DESK, "ru").signIn("rybinsk.coordinator", PASSWORD)) {
            Response answer =
                    person.page().navigate("http://localhost:" + port + "/cycles/00000000-0000-0000-0000-000000000000");
            assertThat(answer.status()).isEqualTo(404);
        }
    }
}
