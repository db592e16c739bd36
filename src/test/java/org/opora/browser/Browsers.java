package org.opora.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/** The headless browser of the test run; one for each thread, because Playwright is bound to one. */
final class Browsers {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--force-prefers-reduced-motion");

    /** A page that is slow on a loaded machine is not a wrong page; how fast pages are is measured elsewhere. */
    private static final int PATIENCE_MILLIS = 20_000;

    private static final ThreadLocal<Optional<Browser>> ONE = ThreadLocal.withInitial(Browsers::start);

    static Browser one() {
        return ONE.get().orElseThrow(() -> missing(System.getenv()));
    }

    /** Where no browser can be had the tests are skipped, loudly; on a build server that is a failure. */
    static RuntimeException missing(Map<String, String> environment) {
        String sentence = "No Chromium or Chrome was found and none could be fetched: the page tests did not run.";
        System.err.println(sentence);
        return "true".equals(environment.get("CI"))
                ? new IllegalStateException(sentence)
                : new TestAbortedException(sentence);
    }

    private static Optional<Browser> start() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        return launch(BrowserFinder.find());
    }

    /** Starts the browser at this place, or the one that Playwright fetches when no place is given. */
    static Optional<Browser> launch(Optional<Path> installed) {
        Map<String, String> environment =
                installed.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of();
        try {
            Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
            BrowserType.LaunchOptions options =
                    new BrowserType.LaunchOptions().setHeadless(true).setArgs(FLAGS);
            installed.ifPresent(options::setExecutablePath);
            return Optional.of(playwright.chromium().launch(options));
        } catch (PlaywrightException e) {
            System.err.println(e.getMessage());
            return Optional.empty();
        }
    }

    private Browsers() {}
}
