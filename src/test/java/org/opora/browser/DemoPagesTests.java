package org.opora.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every page of every role opens on the demo data: no script error, nothing blocked, no sideways scrolling on a phone. */
@DemoTest
class DemoPagesTests {

    private static final String PASSWORD = "opora-demo";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "rybinsk.coordinator, home, /",
        "rybinsk.coordinator, inbox, /inbox",
        "rybinsk.coordinator, cycles, /cycles",
        "rybinsk.coordinator, launch, /cycles/new",
        "rybinsk.coordinator, schools, /schools",
        "rybinsk.coordinator, monitoring, /monitoring",
        "rybinsk.coordinator, roadmaps, /roadmaps",
        "ocher.coordinator, new-roadmap, /roadmaps/new",
        "rybinsk.coordinator, reports, /reports",
        "rybinsk.coordinator, journal, /journal",
        "rybinsk.coordinator, accounts, /accounts",
        "rybinsk.coordinator, deadlines, /settings/deadlines",
        "rybinsk.head, head, /",
        "rybinsk.methodist, methodist, /",
        "rybinsk.ermakovo.director, director, /",
        "rybinsk.ermakovo.director, director-inbox, /inbox",
        "rybinsk.expert1, reviews, /reviews",
        "operator.r76, operator, /",
        "admin, diagrams, /diagrams",
        "admin, operations, /operations"
    })
    void opensAtADeskAndOnAPhoneWhateverTheBrowsersLanguage(String login, String name, String path) {
        for (String language : List.of("ru", "en")) {
            for (int width : List.of(Person.DESK, Person.PHONE)) {
                try (Person person = new Person(port, width, language).signIn(login, PASSWORD)) {
                    Page page = person.open(path);
                    person.screenshot(name + "-" + language + "-" + width);
                    assertThat(page.locator("h1").first().textContent()).isNotBlank();
                    assertThat(person.complaints()).isEmpty();
                    if (width == Person.PHONE) {
                        assertThat(person.scrollsSideways()).as(name).isFalse();
                    }
                }
            }
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
            person.screenshot("board");
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
            person.screenshot("school");
            assertThat(page.locator("main").textContent()).contains("ШНОР", "ВПР");
            assertThat(person.complaints()).isEmpty();
        }
    }

    @Test
    void anAdministratorOpensADiagramInTheEditorAndChecksIt() {
        try (Person person = new Person(port, Person.DESK, "ru").signIn("admin", PASSWORD)) {
            Page page = person.open("/diagrams/order");
            page.locator(".djs-container svg").first().waitFor();
            person.screenshot("editor");
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
            person.screenshot("task");
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
