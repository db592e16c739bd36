package org.opora.planreading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.opora.schedule.SeedFiles;

/** The five orders as they were scanned, where they are beside the project. */
class SeedPlansTests {

    private static final Map<String, String> FILES = new LinkedHashMap<>();

    static {
        FILES.put("ocher", "000_911beff1e27af3eb.txt");
        FILES.put("rybinsk", "001_2de434e9652c049f.txt");
        FILES.put("neftekumsk", "002_14bd61541781dce5.txt");
        FILES.put("olenegorsk", "003_edcb84ddd242e9a9.txt");
        FILES.put("karabash", "004_3c6f78edef7cdfaf.txt");
    }

    @Test
    void findsEveryDistinctRowWithItsTextAndNoOther() throws IOException {
        Map<String, List<JsonNode>> expected = new LinkedHashMap<>();
        for (JsonNode row : new ObjectMapper().readTree(file("rows.json").toFile())) {
            String status = row.get("row_status").asText();
            if (status.equals("canonical") || status.equals("truncated")) {
                expected.computeIfAbsent(row.get("seed").asText(), key -> new ArrayList<>())
                        .add(row);
            }
        }
        int rows = 0;
        for (String name : FILES.keySet()) {
            List<RecognisedRow> found = table(read(name));
            List<JsonNode> wanted = expected.get(FILES.get(name));
            assertThat(found).as(name).hasSameSizeAs(wanted);
            for (int i = 0; i < found.size(); i++) {
                assertThat(rawText(found.get(i))).as(name).contains(firstWords(wanted.get(i)));
                assertThat(found.get(i).schedule().raw())
                        .as(name)
                        .isEqualTo(wanted.get(i).get("dates_raw").asText());
                assertThat(found.get(i).number() + ".")
                        .as(name)
                        .startsWith(
                                wanted.get(i).get("no").asText().isEmpty()
                                        ? "."
                                        : found.get(i).number());
                boolean truncated = wanted.get(i).get("row_status").asText().equals("truncated");
                assertThat(found.get(i).status() == RowStatus.TRUNCATED)
                        .as(name + " " + i)
                        .isEqualTo(truncated);
            }
            rows += found.size();
        }
        assertThat(rows).isEqualTo(75);
    }

    @Test
    void proposesScopeAndStagesOfEachOfThe75Rows() throws IOException {
        List<String> expected = Files.readAllLines(
                Path.of("src/test/resources/planreading/expected-scope-stages.tsv"), StandardCharsets.UTF_8);
        List<String> got = new ArrayList<>();
        for (String name : FILES.keySet()) {
            int position = 0;
            for (RecognisedRow row : table(read(name))) {
                position++;
                String groups =
                        row.scope().groups().stream().map(Enum::name).sorted().collect(Collectors.joining(","));
                String stages =
                        row.stages().stream().map(stage -> stage.stage().name()).collect(Collectors.joining(","));
                got.add("%s-%02d\t%s\t%s\t%s".formatted(name, position, row.number(), groups, stages));
            }
        }
        assertThat(got).hasSize(75).containsExactlyElementsOf(expected);
    }

    @Test
    void recognisesDuplicatesThePhantomAndTheHeader() throws IOException {
        assertThat(read("ocher").report().count(LineKind.DUPLICATE))
                .as("five rows and a tail")
                .isEqualTo(6);
        RecognisedPlan rybinsk = read("rybinsk");
        assertThat(rybinsk.report().count(LineKind.DUPLICATE)).as("the phantom").isEqualTo(1);
        assertThat(rybinsk.header().number()).isEqualTo("32-01-04/132");
        assertThat(read("karabash").header().number()).isEqualTo("53-01 (о/д)");
        assertThat(read("neftekumsk").header().period()).hasToString("PlanPeriod[start=2019-01-21, end=2022-12-31]");
        assertThat(read("karabash").header().period()).hasToString("PlanPeriod[start=2023-07-10, end=2024-06-30]");
        assertThat(read("ocher").header().municipality()).isEqualTo("Очерский городской округ");
        for (String name : FILES.keySet()) {
            assertThat(read(name).report().linesRead()).isPositive();
        }
    }

    @Test
    void asksAboutTheShiftedSchoolCells() throws IOException {
        List<RecognisedRow> rows = table(read("rybinsk"));
        assertThat(codes(rows.get(12))).contains("shifted-school-cells", "school-only-row");
        assertThat(codes(rows.get(13))).contains("shifted-school-cells");
        assertThat(codes(rows.get(14))).contains("phantom");
        assertThat(rows.stream().filter(row -> codes(row).contains("shifted-school-cells")))
                .hasSize(2);
    }

    @Test
    void findsTheItemsThatChargeSomebody() throws IOException {
        Map<String, Integer> expected =
                Map.of("ocher", 2, "rybinsk", 8, "neftekumsk", 0, "olenegorsk", 4, "karabash", 2);
        for (String name : FILES.keySet()) {
            assertThat(read(name).report().assignments()).as(name).isEqualTo(expected.get(name));
        }
    }

    private static List<String> codes(RecognisedRow row) {
        return row.issues().stream().map(RowIssue::code).toList();
    }

    private static List<RecognisedRow> table(RecognisedPlan plan) {
        return plan.rows().stream()
                .filter(row -> row.status() != RowStatus.ASSIGNMENT)
                .toList();
    }

    private static String rawText(RecognisedRow row) {
        return row.rawCells().stream().map(RawCell::text).collect(Collectors.joining(" "));
    }

    private static String firstWords(JsonNode row) {
        String activity = row.get("activity").asText();
        return activity.substring(0, Math.min(40, activity.length()));
    }

    private static RecognisedPlan read(String name) throws IOException {
        String file = FILES.get(name);
        return Plans.read(Files.readAllBytes(file(file)), file);
    }

    private static Path file(String name) {
        Optional<Path> file = SeedFiles.find(name);
        assumeTrue(file.isPresent(), "the transcribed orders are not beside the project");
        return file.get();
    }
}
