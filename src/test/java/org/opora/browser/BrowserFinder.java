package org.opora.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Finds a browser without root: an installed Chromium or Chrome, else the one that an npm package carries. Empty when only
 * Playwright's own download is left.
 */
final class BrowserFinder {

    /** The one without windows first: it needs a fifth less of the processor for the same pages. */
    private static final List<String> NAMES = List.of(
            "chromium-headless-shell",
            "chromium",
            "chromium-browser",
            "google-chrome",
            "google-chrome-stable",
            "chrome.exe");

    private static final List<String> PLACES = List.of(
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");
    private static final Path PACKAGE = Path.of("src/test/web");

    static Optional<Path> find() {
        return installed(System.getenv("PATH"), PLACES).or(BrowserFinder::fromNpm);
    }

    /** The first Chromium or Chrome in one of these folders, else at one of these places. */
    static Optional<Path> installed(String path, List<String> places) {
        List<String> folders = List.of(path.split(java.io.File.pathSeparator));
        Stream<Path> onPath = NAMES.stream().flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)));
        return Stream.concat(onPath, places.stream().map(Path::of))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Optional<Path> fromNpm() {
        try {
            if (!Files.exists(PACKAGE.resolve("node_modules/@sparticuz/chromium"))) {
                run("npm", "ci", "--ignore-scripts", "--loglevel=error");
            }
            String script = "console.log(await (await import('@sparticuz/chromium')).default.executablePath())";
            return Optional.of(Path.of(run("node", "--input-type=module", "-e", script)))
                    .filter(Files::isExecutable);
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command).directory(PACKAGE.toFile()).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IOException(String.join(" ", command) + " failed");
        }
        return output.strip();
    }

    private BrowserFinder() {}
}
