package org.opora.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The rules of axe-core on a page as it stands. */
final class Accessibility {

    private static final String AXE = read(Path.of("src/main/web/node_modules/axe-core/axe.min.js"));

    /**
     * The tools of the editor draw their own panels; what is Opora's around them is checked. Style sheets and media are not fetched
     * a second time: only rules that are not asked for would read them.
     */
    private static final String RUN =
            """
            () => axe.run({ exclude: [['.editor-canvas'], ['.editor-panel'], ['.difference-canvas'], ['.diagram-canvas']] }, { resultTypes: ['violations'], preload: false })
              .then(found => found.violations.filter(one => ['serious', 'critical'].includes(one.impact))
                .map(one => one.id + ': ' + one.nodes.slice(0, 3).map(node => node.target.join(' ') + ' '
                  + (node.any[0] ? node.any[0].message : '')).join('; ')))
            """;

    private Accessibility() {}

    @SuppressWarnings("unchecked")
    static List<String> barriers(Page page) {
        page.evaluate(AXE);
        return (List<String>) page.evaluate(RUN);
    }

    private static String read(Path script) {
        try {
            return Files.readString(script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
