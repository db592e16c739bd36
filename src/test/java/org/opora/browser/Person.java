package org.opora.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Somebody at a screen of their own: signed in, with everything the page complains about collected. */
final class Person implements AutoCloseable {

    static final int DESK = 1440;
    static final int PHONE = 360;

    private static final String RAW =
            """
            () => {
              const seen = document.body.cloneNode(true);
              seen.querySelectorAll('script, style, textarea, .editor, .user-select-all, code').forEach(one => one.remove());
              const raw = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{8,}|\\?\\?\\S*|\\{\\{.*?\\}\\}|\\b\\d{4}-\\d\\d-\\d\\d\\b|\\b[A-Z]{3,}_[A-Z_]+\\b/g;
              return [...new Set((seen.textContent.match(raw) || []))].map(one => 'raw word ' + one);
            }
            """;

    private static final String CUT =
            """
            () => [...document.querySelectorAll(':is(.table-responsive, .scroll-x) > table:not(.gantt, .stage-board)')]
              .filter(one => one.parentElement.scrollWidth > one.parentElement.clientWidth + 1).map(one => 'cut table ' + one.className)
            """;

    private final BrowserContext context;
    private final Page page;
    private final String origin;
    private final String language;
    private final List<String> complaints = new ArrayList<>();

    Person(int port, int width, String language) {
        origin = "http://localhost:" + port;
        this.language = language;
        context = Browsers.one()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height(width))
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setLocale(language.equals("en") ? "en-GB" : "ru-RU"));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    private static int height(int width) {
        return width == PHONE ? 740 : 900;
    }

    Person signIn(String login, String password) {
        page.navigate(origin + "/sign-in");
        page.locator("#login").fill(login);
        page.locator("#password").fill(password);
        page.locator("#sign-in-button").click();
        assertThat(page.locator("#content")).isVisible();
        speak();
        return this;
    }

    /** By the switch in the header, as a person does it: the account keeps the language, not the browser. */
    private void speak() {
        Locator inOwn = page.locator("html[lang=" + language + "]");
        if (inOwn.count() == 0) {
            page.locator("button[name=language][value=" + language + "]").click();
        }
        assertThat(inOwn).hasCount(1);
    }

    Page page() {
        return page;
    }

    Page open(String path) {
        page.navigate(origin + path);
        return page;
    }

    /** Forms and editors draw themselves after the page is there. */
    void waitForTools() {
        if (page.locator("#task-form").count() > 0) {
            page.locator(".fjs-container").first().waitFor();
        }
        if (page.locator("#editor").count() > 0) {
            page.locator(".editor-canvas > *").first().waitFor();
        }
    }

    /** Another tab of the same browser. */
    Page secondPage(String path) {
        Page second = context.newPage();
        second.navigate(origin + path);
        return second;
    }

    /** What the browser's console called an error so far: blocked by the security policy, missing files, broken scripts. */
    List<String> complaints() {
        return complaints;
    }

    /** As on a screen whose owner prefers such pages; until a look is chosen with the switch. */
    Person preferring(ColorScheme look) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look));
        waitUntilDrawn();
        return this;
    }

    /** Turns the same window into a phone and back; what watches its own size has seen the change when this returns. */
    Person at(int width) {
        page.setViewportSize(width, height(width));
        page.waitForFunction("width => innerWidth === width", width);
        waitUntilDrawn();
        return this;
    }

    private void waitUntilDrawn() {
        page.evaluate("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
    }

    /** What keeps people with a keyboard, a screen reader or weak eyes from this page: serious and critical faults only. */
    List<String> barriers() {
        return Accessibility.barriers(page);
    }

    /** What no reader should see on a page: ids, keys without a text, placeholders, days as machines write them. */
    @SuppressWarnings("unchecked")
    List<String> rawWords() {
        return (List<String>) page.evaluate(RAW);
    }

    boolean scrollsSideways() {
        return (Boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    /** Tables of which one sees only a part; boards and charts over the months are wide by nature. */
    @SuppressWarnings("unchecked")
    List<String> cutTables() {
        return (List<String>) page.evaluate(CUT);
    }

    /** What the window shows, for the README. */
    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")));
    }

    void screenshot(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/screenshots", name + ".png"))
                .setFullPage(true));
    }

    @Override
    public void close() {
        context.close();
    }
}
