package org.opora.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/** {@code target/path-coverage/<process>.md}: what of a diagram the tests pass, and which test takes which way. */
final class PathReport {

    private static final Path FOLDER = Path.of("target", "path-coverage");

    private PathReport() {}

    static void write(String processKey, WaysOut ways) {
        Map<String, Set<String>> passed = PathCoverage.passed(processKey);
        Set<String> known = PathCoverage.known(processKey);
        StringBuilder text = new StringBuilder("# ").append(processKey).append("\n\n");
        text.append(
                "Elements and flows passed: %d of %d. Ways out of user tasks, time-outs and messages taken: %d of %d.%n%n"
                        .formatted(
                                known.stream().filter(passed::containsKey).count(),
                                known.size(),
                                ways.ways().stream()
                                        .filter(way -> passed.containsKey(way.key()))
                                        .count(),
                                ways.ways().size()));
        text.append("| From | Way | To | Taken by |\n|---|---|---|---|\n");
        for (WaysOut.Way way : ways.ways()) {
            text.append("| %s | %s | %s | %s |%n"
                    .formatted(
                            name(way.from()),
                            way.answers(),
                            name(way.last().getTarget()),
                            String.join(", ", passed.getOrDefault(way.key(), Set.of("**nobody**")))));
        }
        known.stream()
                .filter(id -> !passed.containsKey(id))
                .forEach(id -> text.append("\nNot passed: `").append(id).append("`\n"));
        save(processKey, text.toString());
    }

    private static String name(FlowNode node) {
        return Objects.requireNonNullElse(node.getName(), node.getId()).replace('\n', ' ');
    }

    private static void save(String processKey, String text) {
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve(processKey + ".md"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
