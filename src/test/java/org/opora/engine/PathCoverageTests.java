package org.opora.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No diagram without a test of all its paths, and the measure itself. */
class PathCoverageTests {

    private static final Pattern TESTED = Pattern.compile("ProcessTestEngine\\.of\\(\"([a-z-]+)\"\\)");

    @Test
    void everyBundledDiagramHasOneTestOfAllItsPaths() throws IOException {
        Map<String, Set<String>> tests = new TreeMap<>();
        for (Path file : files("src/test/java", "ProcessTests.java")) {
            Matcher matcher = TESTED.matcher(Files.readString(file));
            while (matcher.find()) {
                tests.computeIfAbsent(matcher.group(1), key -> new TreeSet<>())
                        .add(file.getFileName().toString());
            }
        }
        Set<String> drawn = files("bpmn", ".bpmn").stream()
                .map(file -> file.getFileName().toString().replace(".bpmn", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(tests.keySet()).isEqualTo(drawn);
        assertThat(tests.values()).allSatisfy(classes -> assertThat(classes).hasSize(1));
    }

    @Test
    void everyAnswerToAPersonATimerOrAMessageIsAWay() {
        assertThat(WaysOut.of("test-loop").keys())
                .containsExactlyInAnyOrder(
                        "userTask_check → flow_yes",
                        "userTask_check → flow_no",
                        "boundaryEvent_checkDue → flow_3",
                        "userTask_remind → flow_4",
                        "startEvent_cancelled → flow_7");
    }

    @Test
    void aWayThatNoTestTakesFailsTheClass() {
        assertThatThrownBy(() -> PathCoverage.requireEveryPath("never-started", WaysOut.of("test-loop")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("userTask_check → flow_no");
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
