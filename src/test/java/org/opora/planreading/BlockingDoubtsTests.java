package org.opora.planreading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every doubt either keeps a plan from being taken over or stands in the list of those that may wait; each has its sentence. */
class BlockingDoubtsTests {

    private static final Path MAIN = Path.of("src/main");
    private static final String DATES = "schedule.";

    private static final Set<String> DATES_THAT_WAIT = Set.of(
            "empty",
            "not-understood",
            "times-a-year",
            "no-such-day",
            "not-in-period",
            "which-month",
            "holidays",
            "by-agreement",
            "external-schedule",
            "after-event",
            "noted");

    private static final Set<String> ROWS_THAT_WAIT = Set.of(
            "school-activity-empty",
            "executors-empty",
            "executor-unknown",
            "result-empty",
            "abbreviation-unknown",
            "target-count");

    static Stream<String> codesOfDates() throws IOException {
        return keys("schedule", "schedule.issue.").stream();
    }

    static Stream<String> codesOfRows() throws IOException {
        return keys("planreading", "planreading.issue.").stream();
    }

    @ParameterizedTest
    @MethodSource("codesOfDates")
    void aDoubtAboutADateBlocksOrMayWait(String code) throws IOException {
        RowIssue issue = new RowIssue("schedule", DATES + code, List.of("март"), "");
        assertThat(BlockingDoubts.blocks(issue)).isEqualTo(!DATES_THAT_WAIT.contains(code));
        said("schedule", "schedule.issue." + code);
    }

    @ParameterizedTest
    @MethodSource("codesOfRows")
    void aDoubtAboutARowBlocksOrMayWait(String code) throws IOException {
        RowIssue issue = new RowIssue("row", code, List.of("март"), "");
        assertThat(BlockingDoubts.blocks(issue)).isEqualTo(!ROWS_THAT_WAIT.contains(code));
        said("planreading", "planreading.issue." + code);
    }

    @Test
    void whatIsSetAsideWithoutChangingADayWaitsAndWhatWasCountedDoesNot() throws IOException {
        assertThat(codesOfDates())
                .containsAll(DATES_THAT_WAIT)
                .contains("count-differs", "weekday-differs", "counted-from");
        assertThat(codesOfRows()).containsAll(ROWS_THAT_WAIT);
    }

    @Test
    void everyCodeOfTheSourcesHasItsSentence() throws IOException {
        assertThat(keys("schedule", "schedule.issue."))
                .containsAll(written(
                        "java/org/opora/schedule",
                        "(?:ScheduleIssue\\(|\\.note\\(|(?:taken|Spoken)\\([A-Za-z_.]+,)\\s*"));
        assertThat(keys("planreading", "planreading.issue."))
                .containsAll(written("java/org/opora/planreading", "issue\\([^;]*?,\\s*"));
    }

    /** What stands in quotes as a code in a call that raises a doubt. */
    private static Set<String> written(String folder, String call) throws IOException {
        Pattern raised = Pattern.compile(call + "\"([a-z]+(?:-[a-z]+)*)\"");
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(MAIN.resolve(folder))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                Matcher found = raised.matcher(Files.readString(file, StandardCharsets.UTF_8));
                while (found.find()) {
                    codes.add(found.group(1));
                }
            }
        }
        assertThat(codes).hasSizeGreaterThan(10);
        return codes;
    }

    private static void said(String feature, String key) throws IOException {
        for (String language : List.of("", "_en")) {
            assertThat(messages(feature + language).getProperty(key))
                    .as(key + language)
                    .isNotBlank();
        }
    }

    private static Set<String> keys(String feature, String prefix) throws IOException {
        return messages(feature).stringPropertyNames().stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties messages(String name) throws IOException {
        Properties messages = new Properties();
        messages.load(Files.newBufferedReader(
                MAIN.resolve("resources/messages/" + name + ".properties"), StandardCharsets.UTF_8));
        return messages;
    }
}
