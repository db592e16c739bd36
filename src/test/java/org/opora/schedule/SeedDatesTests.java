package org.opora.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every distinct date of the five orders: kind and occurrences equal to the transcription. */
class SeedDatesTests {

    private static final Map<String, PlanPeriod> PERIODS = Map.of(
            "000", period("2023-05-03", "2023-12-31"),
            "001", PlanPeriod.ofYear(2023),
            "002", period("2019-01-21", "2022-12-31"),
            "003", period("2021-01-01", "2023-12-31"),
            "004", period("2023-07-10", "2024-06-30"));

    @Test
    void readsEveryDateOfTheFiveOrders() throws IOException {
        JsonNode dates = dates();
        List<String> wrong = new ArrayList<>();
        for (JsonNode date : dates) {
            Schedule read = ScheduleReader.read(
                    date.get("raw").asText(), PERIODS.get(date.get("seed").asText()));
            String expected = date.get("kind").asText() + written(date.get("occurrences"));
            String got = read.kind()
                    + read.occurrences().stream()
                            .map(occurrence -> occurrence.start() + ".." + occurrence.due())
                            .toList()
                            .toString();
            if (!expected.equals(got)) {
                wrong.add(date.get("raw").asText() + ": " + expected + " ≠ " + got);
            }
        }
        assertThat(dates).hasSize(63);
        assertThat(wrong).isEmpty();
    }

    @Test
    void printsEveryDateOfTheFiveOrdersSoThatItReadsTheSame() throws IOException {
        for (JsonNode date : dates()) {
            PlanPeriod period = PERIODS.get(date.get("seed").asText());
            Schedule read = ScheduleReader.read(date.get("raw").asText(), period);
            Schedule again = ScheduleReader.read(ScheduleReader.print(read.raw()), period);
            assertThat(again.occurrences()).as(read.raw()).isEqualTo(read.occurrences());
            assertThat(again.kind()).as(read.raw()).isEqualTo(read.kind());
        }
    }

    private static JsonNode dates() throws IOException {
        Optional<Path> file = SeedFiles.find("dates.json");
        assumeTrue(file.isPresent(), "the transcribed orders are not beside the project");
        return new ObjectMapper().readTree(file.get().toFile());
    }

    private static String written(JsonNode occurrences) {
        List<String> texts = new ArrayList<>();
        occurrences.forEach(day -> texts.add(
                day.get("start").asText("null") + ".." + day.get("due").asText("null")));
        return texts.toString();
    }

    private static PlanPeriod period(String start, String end) {
        return new PlanPeriod(LocalDate.parse(start), LocalDate.parse(end));
    }
}
