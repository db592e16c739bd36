package org.opora.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page tests find a browser by themselves, without root. */
@DemoTest
class BrowserFinderTests {

    @LocalServerPort
    private int port;

    @Test
    void takesAnInstalledBrowserFirst(@TempDir Path folder) throws IOException {
        assertThat(BrowserFinder.installed(folder.toString(), List.of())).isEmpty();
        Path browser = Files.createFile(folder.resolve("google-chrome"));
        assertThat(browser.toFile().setExecutable(true)).isTrue();
        assertThat(BrowserFinder.installed(folder.toString(), List.of())).contains(browser);
        assertThat(BrowserFinder.installed("/nowhere", List.of(browser.toString())))
                .contains(browser);
    }

    @Test
    void drivesTheBrowserThatAnNpmPackageCarries() {
        Optional<Path> carried = BrowserFinder.fromNpm();
        Browser browser = (carried.isPresent() ? Browsers.launch(carried) : Optional.<Browser>empty())
                .orElseThrow(() -> Browsers.missing(System.getenv()));
        try (browser) {
            Page page = browser.newPage();
            page.navigate("http://localhost:" + port + "/sign-in");
            page.locator("#login").fill("rybinsk.coordinator");
            page.locator("#password").fill("opora-demo");
            page.locator("#sign-in-button").click();
            page.locator("nav a[href='/inbox']").waitFor();
            assertThat(page.locator("h1").textContent()).isNotBlank();
        }
    }

    @Test
    void withoutAnyBrowserTestsAreSkippedButNeverOnABuildServer() {
        assertThat(Browsers.missing(Map.of())).isInstanceOf(TestAbortedException.class);
        assertThat(Browsers.missing(Map.of("CI", "false"))).isInstanceOf(TestAbortedException.class);
        assertThat(Browsers.missing(Map.of("CI", "true"))).isInstanceOf(IllegalStateException.class);
    }
}
