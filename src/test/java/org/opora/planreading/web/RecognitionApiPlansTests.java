package org.opora.planreading.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opora.OporaTest;
import org.opora.TestMunicipalities;
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.opora.planreading.Plans;
import org.opora.schedule.FiveOrdersDates;
import org.opora.schedule.Occurrence;
import org.opora.schedule.PlanPeriod;
import org.opora.schedule.SeedFiles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whole plans through the interface for programs: every row with its dates, every spot that a person must see asked about. */
@OporaTest
class RecognitionApiPlansTests {

    private static final String ASSIGNMENTS = "Поручения приказа";

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TestMunicipalities municipalities;

    @LocalServerPort
    private int port;

    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @CsvSource({
        "ocher, 000_911beff1e27af3eb.txt, Asia/Yekaterinburg, 7, 2, 6",
        "rybinsk, 001_2de434e9652c049f.txt, Europe/Moscow, 36, 8, 1",
        "neftekumsk, 002_14bd61541781dce5.txt, Europe/Moscow, 14, 0, 0",
        "olenegorsk, 003_edcb84ddd242e9a9.txt, Europe/Moscow, 10, 4, 0",
        "karabash, 004_3c6f78edef7cdfaf.txt, Asia/Yekaterinburg, 8, 2, 0"
    })
    void everyDistinctRowOfTheOrderIsFoundWithItsDates(
            String plan, String file, String zone, int rows, int assignments, int duplicates) throws Exception {
        JsonNode answer = recognise(seed(file), FiveOrdersDates.PERIODS.get(plan), zone);
        List<JsonNode> table = table(answer);
        assertThat(table).hasSize(rows);
        assertThat(answer.get("rows")).hasSize(rows + assignments);
        assertThat(answer.get("report").get("duplicates").asInt()).isEqualTo(duplicates);
        for (JsonNode row : table) {
            sameDates(plan, row.get("schedule"));
            if (!row.get("schoolSchedule").isNull()) {
                sameDates(plan, row.get("schoolSchedule"));
            }
        }
    }

    @Test
    void the75RowsHoldEveryDateOfTheFiveOrdersAndTheirDoubtsAreAsked() throws Exception {
        JsonNode ocher = recognise(seed("000_911beff1e27af3eb.txt"), null, "");
        JsonNode rybinsk = recognise(seed("001_2de434e9652c049f.txt"), null, "");
        JsonNode neftekumsk = recognise(seed("002_14bd61541781dce5.txt"), null, "");
        JsonNode olenegorsk = recognise(seed("003_edcb84ddd242e9a9.txt"), null, "");
        JsonNode karabash = recognise(seed("004_3c6f78edef7cdfaf.txt"), null, "");
        int rows = 0;
        for (JsonNode answer : List.of(ocher, rybinsk, neftekumsk, olenegorsk, karabash)) {
            rows += table(answer).size();
        }
        assertThat(rows).isEqualTo(75);
        assertThat(asked(ocher, "head-lost")).hasSize(1);
        assertThat(asked(karabash, "end-lost")).containsExactly("1.8");
        assertThat(asked(rybinsk, "phantom")).containsExactly("15");
        assertThat(asked(rybinsk, "shifted-school-cells")).containsExactly("13", "14");
        assertThat(asked(rybinsk, "school-only-row")).containsExactly("13");
    }

    @Test
    void plansOfTheSameShapesAreAskedAboutWithoutTheOrders() throws Exception {
        JsonNode halves = recognise(Plans.text("two-halves.txt"), PlanPeriod.ofYear(2027), "Europe/Moscow");
        assertThat(table(halves)).hasSize(11);
        assertThat(halves.get("rows")).hasSize(14);
        assertThat(halves.get("report").get("duplicates").asInt()).isEqualTo(1);
        assertThat(asked(halves, "shifted-school-cells")).containsExactly("5", "6");
        assertThat(asked(halves, "school-only-row")).containsExactly("5");
        assertThat(asked(halves, "phantom")).containsExactly("7");
        JsonNode twice = recognise(Plans.text("read-twice.txt"), null, "");
        assertThat(twice.get("report").get("duplicates").asInt()).isEqualTo(4);
        assertThat(asked(twice, "head-lost")).hasSize(1);
        JsonNode years = recognise(Plans.text("several-years.txt"), null, "");
        assertThat(asked(years, "end-lost")).containsExactly("4");
        assertThat(years.get("header").get("periodStart").asText()).isEqualTo("2027-01-01");
        assertThat(years.get("rows").get(0).get("schedule").get("occurrences").toString())
                .isEqualTo("[{\"start\":\"2027-10-01\",\"due\":\"2027-10-31\"},"
                        + "{\"start\":\"2028-10-01\",\"due\":\"2028-10-31\"},"
                        + "{\"start\":\"2029-10-01\",\"due\":\"2029-10-31\"}]");
    }

    private static void sameDates(String plan, JsonNode schedule) {
        FiveOrdersDates.Meaning expected =
                FiveOrdersDates.of(plan, schedule.get("raw").asText());
        assertThat(schedule.get("kind").asText())
                .as(expected.toString())
                .isEqualTo(expected.kind().name());
        List<String> days = new ArrayList<>();
        schedule.get("occurrences")
                .forEach(day -> days.add(
                        day.get("start").asText("null") + ".." + day.get("due").asText("null")));
        assertThat(days)
                .as(expected.toString())
                .isEqualTo(expected.occurrences().stream()
                        .map((Occurrence day) -> day.start() + ".." + day.due())
                        .toList());
    }

    private static List<JsonNode> table(JsonNode answer) {
        return StreamSupport.stream(answer.get("rows").spliterator(), false)
                .filter(row -> !row.get("section").asText().equals(ASSIGNMENTS))
                .toList();
    }

    /** Numbers of the rows with that doubt; each has a sentence. */
    private static List<String> asked(JsonNode answer, String code) {
        List<String> numbers = new ArrayList<>();
        for (JsonNode row : answer.get("rows")) {
            for (JsonNode issue : row.get("issues")) {
                if (issue.get("code").asText().equals(code)) {
                    assertThat(issue.get("text").asText()).isNotBlank();
                    numbers.add(row.get("number").asText());
                }
            }
        }
        return numbers;
    }

    private JsonNode recognise(String plan, PlanPeriod period, String zone) throws Exception {
        Map<String, String> fields = new HashMap<>(zone.isEmpty() ? Map.of() : Map.of("zone", zone));
        if (period != null) {
            fields.put("periodStart", period.start().toString());
            fields.put("periodEnd", period.end().toString());
        }
        SignedIn coordinator =
                accounts.inMunicipality(municipalities.withSchools(1).id(), Role.COORDINATOR);
        return json.readTree(new ProgramRequests(port)
                .recognise(coordinator.login(), TestAccounts.PASSWORD, "plan.txt", plan, fields)
                .body());
    }

    private static String seed(String file) throws Exception {
        Optional<Path> seed = SeedFiles.find(file);
        assumeTrue(seed.isPresent(), "the transcribed orders are not beside the project");
        return Files.readString(seed.get(), StandardCharsets.UTF_8);
    }
}
